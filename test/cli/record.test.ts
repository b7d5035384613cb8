import { describe, expect, it } from 'vitest';
import { singleRecordLines } from '#cli/record.ts';
import { recordLines } from '#cli/records.ts';
import type { RecordRow } from '#contract/record.ts';
import { batchDetail } from './detail.ts';

function recordRow(fields: Partial<RecordRow> = {}): RecordRow {
  return {
    record: 12,
    line: 13,
    uuid: '9b2d4f10-1111-8222-8333-00000000000c',
    state: 'Completed',
    stage: '',
    code: '',
    message: '',
    attempts: 1,
    next: null,
    missing: [],
    origin: null,
    input: ['7', 'a@b.de'],
    result: ['true'],
    ...fields,
  };
}
const missing = [
  { entity: 'customer', key: '4711' },
  { entity: 'country', key: 'DE' },
];
const at = '2026-01-01T14:02:07.000+01:00';

describe('one record', () => {
  it('is told with its fields and its results', () => {
    const text = singleRecordLines(batchDetail(), { row: recordRow(), history: [] }, 200).join('\n');
    expect(text).toMatch(/^record +12\nline +13\nuuid +9b2d[^\n]*\nstate +completed\ntries +1\n/);
    expect(text).toMatch(/\nfields\n {2}no +7\n {2}mail +a@b\.de\n\nresults\n {2}is_valid +true$/);
  });

  it('tells why it is not done yet, and what was tried', () => {
    const row = recordRow({ state: 'Retrying', stage: 'tool', code: 'BUSY', message: 'No time.', next: at, origin: 3 });
    const history = [
      { no: 2, at, state: 'Retrying', stage: 'tool', code: 'BUSY', message: 'No time.' },
      { no: 1, at, state: 'Retrying', stage: 'tool', code: 'GONE', message: 'Not there.' },
    ] as const;
    const text = singleRecordLines(batchDetail(), { row, history: [...history] }, 200).join('\n');
    expect(text).toMatch(/^made of +record 3 of the parent batch$/m);
    expect(text).toMatch(/^state +retrying \(tool\)\nwhy +BUSY: No time\.$/m);
    expect(text).toMatch(/^next try +2026-01-01T14:02:07/m);
    expect(text).toMatch(/\n2 tries\nno +at[^\n]*\n +2 [^\n]*BUSY[^\n]*\n +1 [^\n]*GONE[^\n]*$/);
  });

  it('names the keys it waits for, alone and among others', () => {
    const row = recordRow({ state: 'Pending', missing });
    const text = singleRecordLines(batchDetail(), { row, history: [] }, 200).join('\n');
    expect(text).toMatch(/^waits for +customer 4711, country DE$/m);
    const [head, waiting] = recordLines(batchDetail(), [row], 200);
    expect(head).toMatch(/mail +waits for +message/);
    expect(waiting).toContain('customer 4711, country DE');
    expect(recordLines(batchDetail(), [recordRow()], 200)[0]).not.toContain('waits for');
  });
});
