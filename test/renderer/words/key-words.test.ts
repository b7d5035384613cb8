import { describe, expect, it } from 'vitest';
import { belongsToText, isPlainSign, keysText, matches } from '#renderer/words/key-words.ts';

const press = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('a shortcut', () => {
  it('wants exactly its modifiers', () => {
    expect(matches('mod+S', press('s', ['ctrl']))).toBe(true);
    expect(matches('mod+S', press('s', ['meta']))).toBe(true);
    expect(matches('mod+S', press('S', ['ctrl', 'shift']))).toBe(false);
    expect(matches('mod+shift+S', press('S', ['ctrl', 'shift']))).toBe(true);
    expect(matches('Delete', press('Delete', ['ctrl']))).toBe(false);
  });

  it('takes a sign however the keyboard makes it', () => {
    expect(matches('?', press('?', ['shift']))).toBe(true);
    expect(matches('?', press('?'))).toBe(true);
  });

  it('takes a sign that is typed with AltGr or Option, and no other key with it', () => {
    expect(matches('[', press('[', ['alt']))).toBe(true);
    expect(matches('[', press('[', ['ctrl', 'alt']))).toBe(true);
    expect(matches('mod+.', press('.', ['ctrl', 'alt']))).toBe(false);
    expect(matches('alt+1', press('1', ['ctrl', 'alt']))).toBe(false);
  });

  it('of a single sign is known as such, because it can be switched off', () => {
    expect(['[', ']', '?'].every(isPlainSign)).toBe(true);
    expect(['Delete', 'F5', 'mod+P', 'Space'].some(isPlainSign)).toBe(false);
  });

  it('leaves plain keys to somebody who types', () => {
    expect(['?', '[', 'Delete'].every(belongsToText)).toBe(true);
    expect(['mod+K', 'alt+1', 'F5'].some(belongsToText)).toBe(false);
  });

  it('is printed in the signs of the platform', () => {
    expect(keysText('mod+shift+S', false)).toBe('Ctrl Shift S');
    expect(keysText('mod+shift+S', true)).toBe('⌘ ⇧ S');
  });
});
