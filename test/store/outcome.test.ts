/** What became of a page, read whole or in brief. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { batchKind } from '#store/kinds.ts';
import { openWriter, sql, type WritableDb, write } from '#store/open.ts';
import { donePages, insertOutcome, keysBetween, type Outcome, readBrief, readOutcome } from '#store/outcome.ts';
import { outcomeHash } from '#store/seal.ts';

let folder = '';
const opened: WritableDb[] = [];

function storeWith(...outcomes: Outcome[]): WritableDb {
  folder = mkdtempSync(join(tmpdir(), 'batchmill outcome '));
  const db = openWriter(join(folder, 'batch.db'), batchKind);
  opened.push(db);
  write(db, () => {
    const page = sql(db, "insert into page (no, first_record, n, lines, input) values (?, ?, 2, '1+1', ?)");
    for (const outcome of outcomes) {
      page.run(outcome.page, outcome.page * 2 - 1, Buffer.from('a\nb'));
      insertOutcome(db, outcome);
    }
  });
  return db;
}

const results = Buffer.from('one\ntwo');
const outcome: Outcome = {
  page: 1,
  n: 2,
  states: 'cf',
  results,
  keys: Buffer.alloc(16),
  failed: 1,
  open: 0,
  charge: 3,
  hash: Buffer.from(outcomeHash('cf', results)),
  commitNo: 4,
  at: 5,
};
const { results: _results, keys: _keys, hash: _hash, ...brief } = outcome;

afterEach(() => {
  for (const db of opened) db.close();
  opened.length = 0;
  rmSync(folder, { recursive: true, force: true });
});

describe('the outcome of a page', () => {
  it('is told whole and in brief, up to a commit', () => {
    const db = storeWith(outcome);
    expect(readOutcome(db, 1)).toEqual(outcome);
    expect(readBrief(db, 1)).toEqual(brief);
    expect([readOutcome(db, 1, 3), readBrief(db, 1, 3), readBrief(db, 2)]).toEqual([undefined, undefined, undefined]);
  });

  it.each(["states = 'cc'", 'failed = 0', 'charge = 9', 'at = 6', "brief = x'00'"])(
    'is refused in brief once its database says %s',
    (change) => {
      const db = storeWith(outcome);
      write(db, () => sql(db, `update outcome set ${change}`).run());
      expect(() => readBrief(db, 1)).toThrow(/result of page 1/);
    },
  );

  it('of an older database is checked as a whole, because nothing else vouches for it', () => {
    const db = storeWith(outcome);
    write(db, () => sql(db, 'update outcome set brief = null').run());
    expect(readBrief(db, 1)).toMatchObject(brief);
    write(db, () => sql(db, "update outcome set states = 'cc'").run());
    expect(() => readBrief(db, 1)).toThrow(/result of page 1/);
  });
});

describe('the pages of a running batch', () => {
  const each = [3, 1, 2].map((page) => ({ ...outcome, page, commitNo: 4 - page, keys: Buffer.alloc(16, page) }));

  it('are told by their commits', () => {
    const db = storeWith(...each);
    const firsts = (after: number, upTo: number) => [...keysBetween(db, after, upTo)].map(({ first }) => first).sort();
    expect([firsts(0, 3), firsts(0, 2), firsts(1, 2), firsts(2, 9)]).toEqual([[1, 3, 5], [3, 5], [3], [1]]);
    expect([donePages(db), donePages(db, 2)]).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
  });

  it('are found for a file without the index that only screens use, and for screens with it', () => {
    const db = storeWith(...each);
    const plan = (text: string) =>
      sql(db, `explain query plan ${text}`)
        .all(1, 9)
        .map((row) => JSON.stringify(row))
        .join();
    expect(plan('select keys from outcome where commit_no > ? and commit_no <= ?')).toContain('outcome_commit');
    write(db, () => sql(db, 'drop index outcome_commit').run());
    expect([...keysBetween(db, 0, 9)]).toHaveLength(3);
    expect(donePages(db)).toEqual([1, 2, 3]);
  });
});
