import { expect, it } from 'vitest';
import { duplicateColumns } from '#contract/tool.ts';
import { alikeColumns } from '#renderer/words/alike-words.ts';
import { idOf } from '#test/renderer/look/more-rows.ts';
import { openWindow } from './window-double.ts';

const { asked, forget } = openWindow();
const {
  alikePages,
  chooseAlikeKind,
  chooseThreshold,
  closeAlike,
  findAlike,
  findAlikeAgain,
  giveUpAlike,
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
  await expect.poll(() => useAlike.getState().phase).toBe('ready');
  const { token } = useAlike.getState();
  const pages = alikePages(token, true);
  pages.want(0, 30);
  await expect.poll(() => pages.total).toBe(1_920);
  const fields = [
    { column: 'country', kind: 'city' },
    { column: 'first_name', kind: 'name', weight: 3 },
  ];
  expect(asked('beginAlike')).toEqual([{ id: idOf.kept, fields, threshold: 0.9 }]);
  expect(asked('alikeRows')).toMatchObject([{ token, masked: true, skip: 0 }]);
  expect(useAlike.getState().found).toMatchObject({ groups: 640, duplicates: 1_280, unique: 94_080 });
  await saveAlike(search, 'duplicates.csv');
  expect(asked('exportAlike')).toMatchObject([
    { id: idOf.kept, fields, threshold: 0.9, token, format: 'csv', file: 'target' },
  ]);
  closeAlike();
  expect(useAlike.getState()).toMatchObject({ id: '', search: null, found: null });
  expect(asked('endAlike')).toEqual([{ token }]);
});

it('gives a search up at once, and begins anew with what was asked for', async () => {
  forget();
  openAlike(people);
  findAlike(columns);
  expect(useAlike.getState().phase).toBe('working');
  giveUpAlike();
  expect(useAlike.getState()).toMatchObject({ phase: 'given-up', token: '', found: null });
  // What the engine had begun by then is ended as soon as it is known.
  await expect.poll(() => asked('endAlike')).toHaveLength(1);
  findAlikeAgain();
  await expect.poll(() => useAlike.getState().phase).toBe('ready');
  const [one, other] = asked('beginAlike');
  expect(other).toEqual(one);
  // What was found is not given up any more.
  giveUpAlike();
  expect(useAlike.getState().phase).toBe('ready');
});

it('does not search without a column', () => {
  openAlike(people);
  takeColumn('Email', false);
  takeColumn('first_name', false);
  findAlike(columns);
  expect(useAlike.getState().search).toBeNull();
});
