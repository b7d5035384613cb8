import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, it } from 'vitest';
import german from '#contract/language/de.json' with { type: 'json' };
import { speak } from '#contract/language/language.ts';
import { type MenuCommand, menuCommands } from '#contract/menu-commands.ts';
import { menuItems } from '#shell/menu-items.ts';

type Item = MenuItemConstructorOptions;

const menu = (mac: boolean, choose: (command: MenuCommand) => void = () => undefined) =>
  menuItems({ mac, packaged: true, choose });
const below = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...below(Array.isArray(item.submenu) ? item.submenu : [])]);
const labels = (items: readonly Item[]) => items.map(({ label }) => label);

afterEach(() => speak('en', {}));

describe.each([
  ['a Mac', true],
  ['another system', false],
])('the menu of %s', (_, mac) => {
  it('names every command once, and chooses it', () => {
    const chosen: MenuCommand[] = [];
    const ids = below(menu(mac, (command) => chosen.push(command))).flatMap((item) => {
      item.click?.(undefined as never, undefined, undefined as never);
      return item.id ?? [];
    });
    expect([...ids].sort()).toEqual([...menuCommands].sort());
    expect(chosen).toEqual(ids);
  });

  it('gives no two items the same keys', () => {
    const keys = below(menu(mac)).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves keys without Ctrl to whoever types', () => {
    const plain = below(menu(mac)).filter(({ accelerator }) => accelerator && !accelerator.startsWith('CmdOrCtrl'));
    expect(plain.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
    expect(plain.length > 0).toBe(!mac);
  });

  it('is German to its last item', () => {
    const english = labels(below(menu(mac)));
    speak('de', german);
    const said = below(menu(mac)).flatMap(({ label }, at) => (label && label === english[at] ? [label] : []));
    expect(said).toEqual([]);
  });
});

it('stands in the order that every program has', () => {
  expect(labels(menu(false))).toEqual(['File', 'Edit', 'View', 'Batch', 'Window', 'Help']);
  expect(menu(true)[0]?.role).toBe('appMenu');
  speak('de', german);
  expect(labels(menu(false))).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Stapel', 'Fenster', 'Hilfe']);
});
