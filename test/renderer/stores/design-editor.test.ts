import { beforeEach, describe, expect, it } from 'vitest';
import { openWindow } from './window-double.ts';

const { asked, forget } = openWindow();
const { isLocked } = await import('#renderer/stores/design-editor.ts');
const { changeField, changeInterface, addField, interfaceEditor, useInterfaceEditor } = await import(
  '#renderer/stores/interface-editor.ts'
);
const now = () => useInterfaceEditor.getState();
const names = () => now().draft.fields.map(({ name }) => name);

beforeEach(async () => {
  await interfaceEditor.open('Customers');
  await interfaceEditor.open(null);
  forget();
});

describe('the draft of a design', () => {
  it('goes back and forth step by step, and what is typed in one place is one step', () => {
    const before = names();
    addField('mail');
    const key = now().draft.fields.at(-1)?.key ?? 0;
    for (const name of ['e', 'em', 'ema', 'email']) changeField(key, { name });
    expect(names()).toEqual([...before, 'email']);
    expect(interfaceEditor.step('back')).toBe(true);
    expect(names()).toEqual([...before, 'mail']);
    expect(interfaceEditor.step('back')).toBe(true);
    expect(names()).toEqual(before);
    expect(interfaceEditor.step('forth') && interfaceEditor.step('forth')).toBe(true);
    expect(names()).toEqual([...before, 'email']);
    expect(interfaceEditor.step('forth')).toBe(false);
  });

  it('forgets what was undone once it is changed anew', () => {
    changeInterface({ description: 'one' }, 'description');
    interfaceEditor.step('back');
    changeInterface({ description: 'two' }, 'description');
    expect(interfaceEditor.step('forth')).toBe(false);
  });
});

describe('a version that batches use', () => {
  it('is only looked at until a new version is begun', async () => {
    await interfaceEditor.open('Meter readings');
    expect(now()).toMatchObject({ used: 2, version: 1, newest: 1 });
    expect(isLocked(now())).toBe(true);
    interfaceEditor.begin();
    expect(isLocked(now())).toBe(false);
    changeInterface({ description: 'With the meter of the cellar' });
    expect(await interfaceEditor.save()).toBe(true);
    expect(asked('saveDesign')).toMatchObject([{ interface: { description: 'With the meter of the cellar' } }]);
    expect(now()).toMatchObject({ version: 2, newest: 2, changed: false });
  });

  it('can be looked at once there is a newer one, and begun from', async () => {
    await interfaceEditor.open('Customers');
    changeInterface({ description: 'Newer' });
    await interfaceEditor.save();
    const { newest } = now();
    interfaceEditor.look(newest - 1);
    await expect.poll(() => now().version).toBe(newest - 1);
    expect(now().draft.description).not.toBe('Newer');
    expect(isLocked(now())).toBe(true);
  });
});
