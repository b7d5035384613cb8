import { beforeEach, describe, expect, it } from 'vitest';
import { openWindow } from './window-double.ts';

const { asked, forget } = openWindow();
const { cloneDesign, loadDesigns, namesOf, removeDesign, useDesigns } = await import('#renderer/stores/designs.ts');
const editor = await import('#renderer/stores/interface-editor.ts');
const { api } = await import('#renderer/stores/link.ts');

beforeEach(async () => {
  await loadDesigns('interface');
  forget();
});
const row = (name: string) =>
  useDesigns.getState().interface.rows?.find((each) => each.name === name) ?? expect.fail(`no ${name}`);

describe('the list of interfaces', () => {
  it('gives a clone a name of its own', async () => {
    await cloneDesign(row('Customers'));
    await cloneDesign(row('Customers'));
    expect(namesOf('interface')).toEqual(expect.arrayContaining(['Customers', 'Customers copy', 'Customers copy 2']));
  });

  it('shows nothing any more of what is removed', async () => {
    await removeDesign(row('Meter readings'));
    expect(asked('removeDesign')).toEqual([{ kind: 'interface', name: 'Meter readings' }]);
    expect(namesOf('interface')).not.toContain('Meter readings');
  });
});

describe('an interface that is being changed', () => {
  it('stays as it is while another one is looked at', async () => {
    await editor.interfaceEditor.open('Customers');
    editor.changeInterface({ description: 'Changed' });
    await editor.interfaceEditor.open(null);
    expect(editor.useInterfaceEditor.getState()).toMatchObject({ saved: null, draft: { name: '' } });
    await editor.interfaceEditor.open('Customers');
    expect(editor.useInterfaceEditor.getState()).toMatchObject({ changed: true, draft: { description: 'Changed' } });
  });

  it('maps its fields by a sample, and takes in all columns that are left', async () => {
    await editor.interfaceEditor.open(null);
    editor.addField('Customer_ID');
    editor.changeInterface({ name: 'From a sample' });
    await editor.takeSample({ token: 't', name: 'x.csv', bytes: 1 });
    editor.addAllColumns(['customer_id', 'Email', 'country', 'first_name']);
    const { draft } = editor.useInterfaceEditor.getState();
    expect(draft.fields.map(({ name, source }) => [name, source])).toEqual([
      ['Customer_ID', 'customer_id'],
      ['customer_id', 'customer_id'],
      ['Email', 'Email'],
      ['country', 'country'],
      ['first_name', 'first_name'],
    ]);
    editor.moveField(draft.fields[0]?.key ?? 0, 4);
    editor.removeField(draft.fields[1]?.key ?? 0);
    expect(await editor.interfaceEditor.save()).toBe(true);
    const saved = await api.design({ kind: 'interface', name: 'From a sample' });
    expect(saved.interface?.fields.map(({ name }) => name)).toEqual(['Email', 'country', 'first_name', 'Customer_ID']);
    expect(editor.useInterfaceEditor.getState()).toMatchObject({ saved: 'From a sample', changed: false });
  });

  it('keeps everything when it is refused', async () => {
    await editor.interfaceEditor.open(null);
    editor.changeInterface({ name: '' });
    expect(await editor.interfaceEditor.save()).toBe(false);
    expect(editor.useInterfaceEditor.getState()).toMatchObject({ place: 'name', phase: 'ready' });
  });
});
