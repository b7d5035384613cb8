// `npm run session`: runs the commands of session-steps.mjs for real, each in a shell, and writes what they say to
// docs/terminal-session.md; with --check it only tells whether that is what they say. Ids, times, durations and rates, which differ each time, are replaced; nothing else is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { files, steps } from './session-steps.mjs';

const root = resolve(import.meta.dirname, '..');

const head = `# A terminal session

Made by \`npm run session\`, which runs these commands one after the other and writes down what they say. Ids, times,
durations and rates are replaced by others, because they differ each time; how many records were done when a batch was
interrupted is chance, and shown as …. The last line of each is its exit code.
`;

/** The whole page. */
export async function session() {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-session-'));
  try {
    return await told(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function told(folder) {
  const home = join(folder, 'home');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  const shell = shellIn(folder, home);
  const plain = replacer(home);
  await shell('batchmill settings set --workers 1').ended;
  const parts = [head];
  let id = '';
  for (const step of steps) {
    const run = step.run.replace('{id}', id);
    const { said, code } = await perform(step, run, shell);
    if (code !== step.ends) throw new Error(`“${run}” ended with ${code}, not ${step.ends}:\n${said}`);
    const shown = plain(step.loose ? loosened(said) : said).trimEnd();
    const other = step.meanwhile?.startsWith('SIG') ? '^C\n' : '';
    if (step.title) parts.push(`## ${step.title}\n`);
    if (step.said) parts.push(`${step.said}\n`);
    parts.push(`\`\`\`console\n$ ${plain(run)}\n${other}${shown}\n→ ${code}\n\`\`\`\n`);
    id = (await newest(shell)) ?? id;
  }
  return parts.join('\n');
}

/** Runs it, and does what happens meanwhile once it is at work. */
async function perform({ meanwhile }, run, shell) {
  const { child, ended } = shell(run);
  if (meanwhile === undefined) return ended;
  while (!(await newest(shell, '--state Processing'))) await setTimeout(50);
  if (meanwhile.startsWith('SIG')) child.kill(meanwhile);
  else await shell(meanwhile.replace('{id}', await newest(shell, '--state Processing'))).ended;
  return ended;
}

async function newest(shell, filter = '') {
  const { said } = await shell(`batchmill list --limit 1 ${filter} --json`).ended;
  return JSON.parse(said).data[0]?.id.slice(0, 8);
}

/** A shell that knows batchmill, in a home of its own. */
function shellIn(folder, home) {
  const entry = join(root, 'main/cli.ts');
  const command = join(folder, 'batchmill');
  writeFileSync(
    command,
    `#!/bin/sh\nexec '${process.execPath}' --experimental-strip-types --no-warnings '${entry}' "$@"\n`,
  );
  chmodSync(command, 0o755);
  const own = { PATH: `${folder}:${process.env.PATH}`, HOME: home, BATCHMILL_WORKSPACE: join(folder, 'workspace') };
  const env = { ...process.env, ...own, NO_COLOR: '1', LC_ALL: 'C.UTF-8' };
  delete env.FORCE_COLOR;
  return (line) => {
    // Replaced by the last command, so that a signal reaches it.
    const simple = !/[|;]/.test(line);
    const words = ['-c', `${simple ? 'exec ' : ''}${line}`];
    const child = spawn('bash', words, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const ended = new Promise((done) => child.once('close', (code) => done({ said, code })));
    return { child, ended };
  };
}

/** What differs each time, as something that stays: the same thing gets the same name all over the page. */
function replacer(home) {
  const ids = new Map();
  const stable = (id) => {
    if (!ids.has(id)) ids.set(id, createHash('sha256').update(`batch ${ids.size}`).digest('hex').slice(0, 8));
    return ids.get(id);
  };
  return (text) =>
    text
      .replaceAll(home, '/home/ann')
      .replace(/\b[0-9a-f]{8}\b/g, stable)
      .replace(/\d{4}-\d\d-\d\d([T ])\d\d:\d\d(:\d\d(?:\.\d+)?)?/g, (_, t, rest = '') => {
        return `2026-03-02${t}09:30${rest.replace(/\d/g, '0')}`;
      })
      .replace(/(batch\.db +)\d+ kB/g, '$1188 kB')
      .replace(/(Cancelled +)\d+ %/g, (all, word) => `${word}…${' '.repeat(all.length - word.length - 3)} %`)
      .replace(/\b\d+(?:\.\d)? s\b/g, '0.4 s')
      .replace(/[\d,.]+\/s\b/g, '5,000/s');
}

function loosened(said) {
  return said
    .replace(/^records .*$/m, 'records  40,000 (… completed, … not processed)')
    .replace(/^(note|lines) .*\n/gm, '');
}

if (process.argv[1] === import.meta.filename) {
  const page = join(root, 'docs/terminal-session.md');
  const made = await session();
  if (!process.argv.includes('--check')) {
    writeFileSync(page, made);
    console.log('Wrote docs/terminal-session.md.');
  } else if (readFileSync(page, 'utf8') !== made) {
    console.error('docs/terminal-session.md is not what the commands say now. Make it again: npm run session');
    process.exitCode = 1;
  }
}
