import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { desk, examplesOf, pageText, there } from '#test/docs/shell.ts';
import { description } from './description.ts';
import { startProcess } from './process.ts';

const page = pageText('rest.md');
const examples = examplesOf(page);
const able = there('curl', 'bash', 'sed');

describe('the page about the API', () => {
  it.skipIf(!able)(
    'has examples that run as they are (skipped where there is no curl, bash or sed)',
    async () => {
      const server = await startProcess();
      onTestFinished(() => server.end());
      const { folder, run } = desk();
      const said = run(examples.join('\n'), { ADDRESS: server.address, TOKEN: server.token });
      expect(examples.length).toBeGreaterThanOrEqual(6);
      expect(said).toContain('"label":"By hand"');
      expect(said).toContain('"label":"People of May","description":"For the newsletter"');
      expect(said).toContain('"state":"DRAFT"');
      expect(readFileSync(join(folder, 'output.csv'), 'utf8').trim().split('\n')).toHaveLength(4);
      expect(JSON.parse(readFileSync(join(folder, 'receipt.json'), 'utf8'))).toMatchObject({
        batch: { label: 'People' },
      });
      expect(said).toContain('"label":"People again"');
      expect(said).toMatch(/"output":"[\da-f]{64}"/);
      expect(readFileSync(join(folder, 'people.batchmill')).subarray(0, 2).toString()).toBe('PK');
      expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<html');
    },
    60_000,
  );

  it('names every address there is', () => {
    for (const path of Object.keys(description.paths)) {
      const last = path.split('/').at(-1)?.replace('{id}', 'ID').replace('{kind}', 'KIND') ?? '';
      expect(page).toContain(last);
    }
  });
});
