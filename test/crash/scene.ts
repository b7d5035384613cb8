/**
 * Everything at once, for crash trials: a forest of records that name each other's keys in the wrong order, with words
 * that fail, that succeed at a later try and that never do, at a price, with a post-batch step that ends in another
 * batch; beside it a plain list, and JSON lines through an interface and a flow with repeated values. Every end is the same whatever the order in which things happen.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '#contract/engine-api.ts';

export const price = 2;
/** Covers only a part: a person tops up now and then. */
export const topUp = 1_500;

export function writeScene(root: string, records: number, random: () => number): void {
  mkdirSync(root, { recursive: true });
  const number = (below: number) => Math.floor(random() * below);
  const word = (i: number) => {
    const dice = random();
    if (dice < 0.04) return 'flaky:2';
    if (dice < 0.05) return 'flaky:9';
    if (dice < 0.07) return 'fail:BAD';
    return `word ${number(records)} of ${i}`;
  };
  const rows = Array.from({ length: records }, (_, i) => {
    // Trees of some depth, and now and then two records that wait for each other.
    const parent = i % 97 === 5 ? `k${i + 1}` : i % 97 === 6 ? `k${i - 1}` : i < 20 ? '' : `k${number(i)}`;
    return {
      sort: random(),
      text: `k${i},${random() < 0.5 ? parent : i % 97 === 5 || i % 97 === 6 ? parent : ''},${word(i)}`,
    };
  });
  rows.sort((a, b) => a.sort - b.sort);
  writeFileSync(join(root, 'forest.csv'), `id,parent,word\n${rows.map(({ text }) => text).join('\n')}\n`);
  const people = Array.from({ length: records }, (_, i) =>
    JSON.stringify({ no: `p${number(records)}`, word: word(i), age: number(120), tags: [`t${i % 3}`] }),
  );
  writeFileSync(join(root, 'people.jsonl'), people.join('\n'));
  writeFileSync(join(root, 'words.txt'), Array.from({ length: records }, (_, i) => word(i)).join('\n'));
}

const people = {
  name: 'People',
  fields: [
    { name: 'id', source: 'no', unique: true, pattern: 'p\\d+' },
    { name: 'word' },
    { name: 'age', type: 'integer' as const, max: '100' },
    { name: 'tag', source: 'tags[0]' },
  ],
};
const enroll = {
  name: 'Enroll',
  rules: [{ expression: 'word != "fail:BAD" || age > 50', message: 'Not taken.' }],
  transform: [{ field: 'older', expression: 'string(age + 1)' }],
  tools: [{ tool: 'probe', field: 'word' }],
  insert: { entity: 'person', key: 'id' },
};

const retry = { attempts: 3, first: 0.05, factor: 2, most: 1, classes: ['timeout' as const] };

/** `out`: a folder of this workspace alone. */
export function requests(root: string, out: string): Asked<'create'>[] {
  const common = { tool: 'probe', threshold: null, pageSize: 50, retry, run: true };
  return [
    {
      ...common,
      label: 'forest',
      source: { kind: 'file', file: join(root, 'forest.csv') },
      column: 'word',
      insert: { entity: 'tree', key: 'id', references: [{ column: 'parent', entity: 'tree' }] },
      after: [
        { kind: 'report' },
        { kind: 'copy', files: ['output', 'error'], folder: join(out, 'copies') },
        { kind: 'zip', files: ['output', 'receipt'], file: join(out, 'forest.zip') },
        { kind: 'batch', label: 'child', tool: 'probe', column: 'word' },
      ],
    },
    {
      ...common,
      tool: undefined,
      label: 'people',
      source: { kind: 'file', file: join(root, 'people.jsonl') },
      interface: people,
      flow: enroll,
    },
    { ...common, label: 'words', source: { kind: 'file', file: join(root, 'words.txt') } },
  ];
}
