import { expect, it } from 'vitest';
import { duplicateColumns } from '#contract/tool.ts';
import { alikeColumns } from '#renderer/words/alike-words.ts';
import { idOf } from '#test/renderer/look/more-rows.ts';
import { openWindow } from './window-double.ts';

const { asked } = openWindow();
const {
  alikePages,
  chooseAlikeKind,
  chooseThreshold,
  closeAlike,
  findAlike,
  openAlike,
  saveAlike,
  takeColumn,
  useAlike,
  weighColumn,
} = await import('#renderer/stores/alike.ts');

const { api } = await import('#renderer/stores/link.ts');

const shown = await api.show({ id: idOf.kept });
const columns = ['customer_id', 'Email', 'country', 'first_name'];
const people = { ...shown, layout: { ...shown.layout, fields: columns } };

it('begins with the columns whose names tell what they hold', () => {
  openAlike(people);
  expect(useAlike.getState().fields).toEqual([
    { column: 'Email', kind: 'email' },
    { column: 'first_name', kind: 'name' },
  ]);
  openAlike({ ...people, layout: { ...people.layout, fields: ['value'] } });
  expect(useAlike.getState().fields).toEqual([{ column: 'value', kind: 'text' }]);
});

it('compares by what a flow or a tool made of a list, and by what was read before it ran', () => {
  const made = { ...people, columns: ['email', 'canonical_email', ...duplicateColumns] };
  const list = { ...made, layout: { ...made.layout, format: 'list' as const, fields: ['value'] } };
  expect(alikeColumns(made)).toEqual(columns);
  expect(alikeColumns(list)).toEqual(['email', 'canonical_email']);
  expect(alikeColumns({ ...list, row: { ...list.row, state: 'Draft' } })).toEqual(['value']);
  openAlike(list);
  expect(useAlike.getState().fields).toEqual([{ column: 'email', kind: 'email' }]);
});

it('asks for what was chosen, in the order of the columns, and writes just that', async () => {
  openAlike(people);
  takeColumn('Email', false);
  takeColumn('country', true);
  chooseAlikeKind('country', 'city');
  weighColumn('country', 7);
  weighColumn('country', undefined);
  weighColumn('first_name', 3);
  chooseThreshold(0.9);
  findAlike(columns);
  const { search } = useAlike.getState();
  if (!search) throw new Error('There is no search.');
  // What is changed later belongs to the next search.
  chooseThreshold(0.5);
  const pages = alikePages(search);
  pages.want(0, 30);
  await expect.poll(() => pages.total).toBe(1_920);
  const fields = [
    { column: 'country', kind: 'city' },
    { column: 'first_name', kind: 'name', weight: 3 },
  ];
  expect(asked('alike')).toEqual([{ id: idOf.kept, fields, threshold: 0.9, skip: 0, limit: 1_000 }]);
  expect(useAlike.getState().found).toEqual({ groups: 640, duplicates: 1_280, unique: 94_080 });
  await saveAlike(search, 'duplicates.csv');
  expect(asked('exportAlike')).toMatchObject([
    { id: idOf.kept, fields, threshold: 0.9, format: 'csv', file: 'target' },
  ]);
  closeAlike();
  expect(useAlike.getState()).toMatchObject({ id: '', search: null, found: null });
});

it('does not search without a column', () => {
  openAlike(people);
  takeColumn('Email', false);
  takeColumn('first_name', false);
  findAlike(columns);
  expect(useAlike.getState().search).toBeNull();
});
