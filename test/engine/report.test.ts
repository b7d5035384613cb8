import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crashAfterSteps, ended, words } from '#test/fixtures/ended.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

async function report(bench: Workbench, id: string, name: string): Promise<string> {
  const file = join(bench.folder, name);
  await bench.engine.handlers.export(given('export', { id, kind: 'report', file }));
  return readFileSync(file, 'utf8');
}

describe('the report of a batch', () => {
  it('tells as data what it was, when, how fast, and what came of its records', async () => {
    const bench = await workbench();
    const batch = await ended(bench, [...words(95), ...words(5, (i) => `fail:BAD${i % 2}`), '#x'], {
      label: 'Mine',
      description: 'A list of words.',
      options: { shout: true },
    });
    const data = JSON.parse(await report(bench, batch.id, 'report.json')) as Record<string, unknown>;
    expect(data).toMatchObject({
      report: 1,
      batch: { id: batch.id, label: 'Mine', description: 'A list of words.', state: 'CompletedWithErrors', over: true },
      source: { name: 'words-1.txt', format: 'list' },
      settings: { tool: 'probe', options: { shout: true, heavy: false }, threshold: null, pageSize: 500 },
      times: { created: batch.row.created, ready: batch.row.ready, started: batch.row.started },
      counts: {
        records: 100,
        ended: 100,
        failed: 5,
        rejected: 1,
        states: { Completed: 95, FailedValidation: 5 },
      },
      rates: { failedPercent: 5 },
      credits: { price: 0, charged: 0 },
      reasons: [
        { code: 'BAD1', n: 3 },
        { code: 'BAD0', n: 2 },
      ],
      facets: [
        {
          column: 'error_code',
          values: [
            { value: 'BAD1', n: 3 },
            { value: 'BAD0', n: 2 },
          ],
        },
        {
          column: 'length',
          values: [
            { value: '7', n: 86 },
            { value: '6', n: 9 },
          ],
        },
      ],
      files: batch.receipt().files.map(({ kind, name, sha256 }) => ({ kind, name, sha256 })),
    });
  });

  it('tells how many tries its records took, and is the same for a screen', async () => {
    const bench = await workbench();
    const list = [...words(6), 'flaky:2', 'fail:X', 'flaky:3'];
    const retry = { attempts: 3, first: 1, factor: 1, most: 1, classes: ['timeout' as const] };
    const batch = await ended(bench, list, { retry });
    const data = JSON.parse(await report(bench, batch.id, 'report.json')) as unknown;
    expect(data).toMatchObject({
      tries: [
        { tries: 1, records: 7 },
        { tries: 2, records: 1 },
        { tries: 3, records: 1 },
      ],
      speed: null,
    });
    expect(await bench.engine.handlers.report({ id: batch.id })).toEqual(data);
    const table = await report(bench, batch.id, 'report.csv');
    expect(table.split(/\r?\n/)).toEqual(
      expect.arrayContaining([
        'count,value,records,percent',
        'state,Completed,8,88.89',
        'reason,X,1,100.00',
        'tries,3,1,11.11',
      ]),
    );
  });

  it('is one page that runs nothing, whatever the batch and its values are called', async () => {
    const bench = await workbench();
    const nasty = '<script>alert(1)</script><img src=x onerror="x">';
    const batch = await ended(bench, [...words(5), `fail:${nasty}`, `fail:'"&</style>`], {
      label: nasty,
      description: `</title>${nasty}`,
    });
    const page = await report(bench, batch.id, 'report.html');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;x&quot;&gt;');
    expect(page).toContain('&#39;&quot;&amp;&lt;/style&gt;');
    const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1]));
    for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'a']) expect(tags).not.toContain(tag);
    expect(page).not.toMatch(/<[a-z][^>]*\s(?:on\w+|src|href)=/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).toContain('@media print');
  });

  it('is the same when a crash made it be written again', async () => {
    const bench = await workbench();
    const batch = await ended(bench, words(50), { after: [{ kind: 'report' }] });
    const before = ['report.html', 'report.json'].map(batch.text);
    await crashAfterSteps(bench, batch);
    expect(['report.html', 'report.json'].map(batch.text)).toEqual(before);
    expect(await report(bench, batch.id, 'again.html')).toBe(before[0]);
  });
});
