/** Shortcuts as text: which key press they mean, and how they are printed. “mod” is Ctrl, or Cmd on a Mac. */
import { t } from '#contract/language/language.ts';

/** The part of a key press that decides. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export function matches(keys: string, press: Press): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.includes(name);
  const mod = press.ctrlKey || press.metaKey;
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  const sign = /^[^a-z0-9]$/i.test(key);
  // A sign like “?” or “[” needs Shift, AltGr or Option on some keyboards and none on others.
  if (sign && press.altKey && !has('mod') && !has('alt')) return true;
  return mod === has('mod') && press.altKey === has('alt') && (sign || press.shiftKey === has('shift'));
}

/** Whether a shortcut would take a key from somebody who types or operates a control. */
export function belongsToText(keys: string): boolean {
  return !/^(mod|alt)\+/.test(keys) && !/^F\d+$/.test(keys);
}

/** A single sign without Ctrl: what somebody presses by accident, or says to a computer that listens. */
export function isPlainSign(keys: string): boolean {
  return [...keys].length === 1;
}

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  Delete: t('Del'),
  Escape: 'Esc',
  Enter: t('Enter'),
  Space: t('Space'),
  Home: t('Home'),
  End: t('End'),
};

/** “Ctrl Shift S”, or the signs of a Mac. */
export function keysText(keys: string, mac: boolean): string {
  const signs: Readonly<Record<string, string>> = mac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: t('Ctrl'), shift: t('Shift'), alt: 'Alt' };
  return keys
    .split('+')
    .map((part) => part.replace(/\w+/g, (word) => signs[word] ?? names[word] ?? word))
    .join(' ');
}
