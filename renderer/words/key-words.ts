/** Shortcuts as text: which key press they mean, and how they are printed. “mod” is Ctrl, or Cmd on a Mac. */

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
  // A sign like “?” needs Shift on some keyboards and none on others.
  const shiftFits = /^[^a-z0-9]$/i.test(key) || press.shiftKey === has('shift');
  return (
    press.key.toLowerCase() === key.toLowerCase() && mod === has('mod') && press.altKey === has('alt') && shiftFits
  );
}

/** Whether a shortcut would take a key from somebody who types or operates a control. */
export function belongsToText(keys: string): boolean {
  return !/^(mod|alt)\+/.test(keys) && !/^F\d+$/.test(keys);
}

const names: Readonly<Record<string, string>> = { ArrowLeft: '←', Delete: 'Del', Escape: 'Esc' };

/** “Ctrl Shift S”, or the signs of a Mac. */
export function keysText(keys: string, mac: boolean): string {
  const signs: Readonly<Record<string, string>> = mac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  return keys
    .split('+')
    .map((part) => signs[part] ?? names[part] ?? part)
    .join(' ');
}
