import { expect, it } from 'vitest';
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
} = await import('#renderer/stores/alike.ts');

const columns = ['customer_id', 'Email', 'country', 'first_name'];

it('begins with the columns whose names tell what they hold', () => {
  openAlike(idOf.kept, columns);
  expect(useAlike.getState().fields).toEqual([
    { column: 'Email', kind: 'email' },
    { column: 'first_name', kind: 'name' },
  ]);
  openAlike(idOf.kept, ['value']);
  expect(useAlike.getState().fields).toEqual([{ column: 'value', kind: 'text' }]);
});

it('asks for what was chosen, in the order of the columns, and writes just that', async () => {
  openAlike(idOf.kept, columns);
  takeColumn('Email', false);
  takeColumn('country', true);
  chooseAlikeKind('country', 'city');
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
    { column: 'first_name', kind: 'name' },
  ];
  expect(asked('alike')).toEqual([{ id: idOf.kept, fields, threshold: 0.9, skip: 0, limit: 1_000 }]);
  expect(useAlike.getState().found).toEqual({ groups: 640, duplicates: 1_280, unique: 94_080 });
  await saveAlike(search, 'duplicates.csv');
  expect(asked('exportAlike')).toEqual([{ id: idOf.kept, fields, threshold: 0.9, file: 'target' }]);
  closeAlike();
  expect(useAlike.getState()).toMatchObject({ id: '', search: null, found: null });
});

it('does not search without a column', () => {
  openAlike(idOf.kept, columns);
  takeColumn('Email', false);
  takeColumn('first_name', false);
  findAlike(columns);
  expect(useAlike.getState().search).toBeNull();
});
