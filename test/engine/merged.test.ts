import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

async function again(bench: Workbench, id: string, corrections: [record: number, word: string][]): Promise<string> {
  const child = await bench.engine.handlers.resubmit(
    given('resubmit', { id, corrections: corrections.map(([record, word]) => ({ record, input: [word] })) }),
  );
  await bench.until(child.id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
  return child.id;
}
async function output(bench: Workbench, id: string, format: 'csv' | 'jsonl', merged: boolean): Promise<string[]> {
  const file = join(bench.folder, `out.${format}`);
  await bench.engine.handlers.export(given('export', { id, kind: 'output', file, format, merged }));
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

describe('the merged output of a batch', () => {
  it('holds every record once, as it ended in the batches that were made of it', async () => {
    const bench = await workbench();
    const words = ['a', 'fail:X', 'b', 'fail:Y', 'fail:Z', 'b'];
    const { id } = await bench.start(words, { threshold: null, pageSize: 2 });
    await bench.until(id, ({ state, activity }) => isFinal(state) && activity.kind === 'idle');
    const plain = await output(bench, id, 'csv', false);
    expect(await output(bench, id, 'csv', true)).toEqual(plain);

    // Records 2, 4 and 5 of the parent are 1, 2 and 3 of the child, whose second and third fail again.
    const child = await again(bench, id, [[2, 'mended']]);
    await again(bench, child, [[2, 'b']]);
    const merged = await output(bench, id, 'csv', true);
    expect(merged.map((line) => line.split(',')[0])).toEqual(['word', 'a', 'mended', 'b', 'b', 'fail:Z', 'b']);
    // Duplicates are counted over what is merged, by the numbers of the parent.
    expect(merged[4]).toMatch(/,true,3,3$/);
    expect(merged[6]).toMatch(/,true,3,3$/);
    expect((await output(bench, id, 'jsonl', true)).map((line) => (JSON.parse(line) as { word: string }).word)).toEqual(
      merged.slice(1).map((line) => line.split(',')[0]),
    );
    expect(await output(bench, id, 'csv', false)).toEqual(plain);
  });
});
