import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterOf, stepText } from '#cli/after-options.ts';
import { afterSchema } from '#contract/flow.ts';

const folder = mkdtempSync(join(tmpdir(), 'after-'));
let files = 0;
function written(content: unknown): string {
  const file = join(folder, `${++files}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('what follows when all records are done', () => {
  it('is nothing said unless it is', () => {
    expect(afterOf({})).toBeUndefined();
  });

  it('comes from a file, with paths from the current folder on', () => {
    const after = written([
      { kind: 'copy', files: ['output'], folder: 'out' },
      { kind: 'zip', files: ['output', 'report'], file: '/abs/all.zip' },
      { kind: 'report' },
      { kind: 'file-away', folder: 'done' },
      { kind: 'batch', tool: 'email', insert: { entity: 'mail', key: 'address' } },
    ]);
    const steps = afterOf({ after });
    expect(afterSchema.parse(steps)).toEqual(steps);
    expect(steps).toEqual([
      { kind: 'copy', files: ['output'], folder: resolve('out') },
      { kind: 'zip', files: ['output', 'report'], file: '/abs/all.zip' },
      { kind: 'report' },
      { kind: 'file-away', folder: resolve('done') },
      { kind: 'batch', label: '', tool: 'email', insert: { entity: 'mail', key: 'address', references: [] } },
    ]);
  });

  it('may be said in words, which come after those of the file', () => {
    const after = written([{ kind: 'report', folder: 'first' }]);
    const steps = afterOf({ after, fileAway: true, zip: 'a.zip', copyTo: 'out', report: true });
    expect(afterSchema.parse(steps)).toEqual(steps);
    expect(steps?.map((step) => stepText(step))).toEqual([
      `write a report into ${resolve('first')}`,
      'write a report',
      `copy output, error, process, receipt, report to ${resolve('out')}`,
      `put input, output, error, process, receipt, report into ${resolve('a.zip')}`,
      'move the input to a folder “done” beside it',
    ]);
    expect(afterOf({ copyTo: 'out' })).toEqual([
      { kind: 'copy', files: ['output', 'error', 'process', 'receipt'], folder: resolve('out') },
    ]);
  });

  it.each([
    ['{"kind": "report"}', 'must hold a list of actions'],
    ['[{"kind": "report"}, {"kind": "print"}]', 'action 2: “kind” must be one of copy, zip, report, file-away, batch'],
    ['[null]', 'action 1: “kind” must be one of'],
    ['[{"kind": "copy", "files": ["output"]}]', 'action 1, folder: '],
    ['[{"kind": "copy", "files": ["inputs"], "folder": "x"}]', 'action 1, files, 0: '],
    ['[{"kind": "report", "to": "x"}]', 'action 1: '],
    ['[{"kind": "report"}', 'It is no JSON'],
  ])('is refused when the file holds %s', (text, sentence) => {
    const after = written(text);
    const refused = () => afterOf({ after });
    expect(refused).toThrow(expect.objectContaining({ code: 'bad-input', place: { file: after } }));
    expect(refused).toThrow(sentence);
  });

  it('is refused when the file is not there', () => {
    expect(() => afterOf({ after: join(folder, 'none.json') })).toThrow(
      expect.objectContaining({ code: 'unreadable', place: { file: join(folder, 'none.json') } }),
    );
  });
});
