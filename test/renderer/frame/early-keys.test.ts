import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearHeldKeys, heldText, holdKeys, letKeysGo } from '#renderer/frame/early-keys.ts';

const press = (key: string, more = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
});

describe('a key that comes before the field', () => {
  it('writes its sign, or takes one back', () => {
    expect(heldText('ca', press('r'))).toBe('car');
    expect(heldText('', press('ß'))).toBe('ß');
    expect(heldText('ca😀', press('Backspace'))).toBe('ca');
    expect(heldText('', press('Backspace'))).toBe('');
  });

  it('is left to others when it writes nothing', () => {
    for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown', 'Shift', 'Dead', 'F5'])
      expect(heldText('ca', press(key))).toBeUndefined();
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'])
      expect(heldText('ca', press('k', { [held]: true }))).toBeUndefined();
  });
});

describe('keys', () => {
  const page = new EventTarget();
  beforeEach(() => void vi.stubGlobal('window', page));
  afterEach(() => {
    letKeysGo();
    vi.unstubAllGlobals();
  });
  const type = (text: string) => {
    for (const key of text) {
      const event = Object.assign(new Event('keydown', { cancelable: true }), press(key));
      page.dispatchEvent(event);
    }
  };

  it('that were held are told to the field that comes, and those that follow', () => {
    holdKeys();
    type('ru');
    const told: string[] = [];
    const stop = hearHeldKeys((text) => told.push(text));
    type('n');
    stop();
    expect(told).toEqual(['ru', 'run']);
  });

  it('belong to the page again once they are let go, and another time begins with nothing', () => {
    holdKeys();
    type('ru');
    letKeysGo();
    holdKeys();
    const told: string[] = [];
    hearHeldKeys((text) => told.push(text));
    type('x');
    letKeysGo();
    type('y');
    expect(told).toEqual(['x']);
  });
});
