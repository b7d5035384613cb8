import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { description } from './description.ts';
import { startProcess } from './process.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/rest.md'), 'utf8');
const examples = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const able = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['-c', 'sed --version']).status === 0;

describe('the page about the API', () => {
  it.skipIf(!able)(
    'has examples that run as they are (skipped where there is no curl, bash or sed)',
    async () => {
      const server = await startProcess();
      const folder = mkdtempSync(join(tmpdir(), 'batchmill-docs-'));
      onTestFinished(async () => {
        await server.end();
        rmSync(folder, { recursive: true, force: true });
      });
      const script = ['set -euo pipefail', ...examples].join('\n');
      const env = { ...process.env, ADDRESS: server.address, TOKEN: server.token };
      const said = execFileSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
      expect(examples.length).toBeGreaterThanOrEqual(6);
      expect(said).toContain('"label":"By hand"');
      expect(said).toContain('"label":"People of May","description":"For the newsletter"');
      expect(said).toContain('"state":"DRAFT"');
      expect(readFileSync(join(folder, 'output.csv'), 'utf8').trim().split('\n')).toHaveLength(4);
      expect(JSON.parse(readFileSync(join(folder, 'receipt.json'), 'utf8'))).toMatchObject({
        batch: { label: 'People' },
      });
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
