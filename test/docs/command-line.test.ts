import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exitMeanings, leaves, wordsOf } from '#cli/manual.ts';
import { createProgram } from '#cli/program.ts';
import { batchRowSchema } from '#contract/batch.ts';
import { type Answers, askEverything } from './answers.ts';
import { misfits, readShape, type Shape } from './shape.ts';
import { desk, examplesOf, pageText, there } from './shell.ts';

const page = pageText('command-line.md');
const commands = leaves(createProgram()).map(wordsOf);
/** What cannot be had in a few seconds: a server that stays, a batch that is damaged. */
const untried = ['serve', 'salvage'];

/** The rows of a table that begin with words in code, with the first code of their second cell. */
function shapes(title: string): Map<string, Shape> {
  const table = page.slice(page.indexOf(title)).split('\n\n')[0] ?? '';
  const rows = [...table.matchAll(/^\| (`[^|]*`) \| `((?:[^`|]|\\\|)*)`/gm)];
  return new Map(
    rows.flatMap(([, words = '', text = '']) => {
      const shape = readShape(text.replaceAll('\\|', '|'));
      return [...words.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, Shape] => [name, shape]);
    }),
  );
}

const answers = shapes('| command | a line');
const names = shapes('| word | stands');

describe('the page about the command line', () => {
  it.skipIf(!there('bash', 'sed', 'head'))(
    'has examples that run as they are (skipped where there is no bash)',
    () => {
      const examples = examplesOf(page);
      const { folder, run } = desk();
      const said = run(examples.join('\n'));
      expect(examples.length).toBeGreaterThanOrEqual(5);
      expect(said).toContain('Completed: people.csv');
      expect(said).toMatch(/^Agrees: people\.csv/m);
      expect(said).toContain('ended with 5');
      expect(said).toContain('The file “empty.csv” is empty');
      for (const file of ['checked.csv', 'inbox/done/monday.csv/receipt.json', 'batchmill.1', 'batchmill.bash'])
        expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
      expect(readFileSync(join(folder, 'checked.csv'), 'utf8').trim().split('\n')).toHaveLength(3);
    },
    60_000,
  );

  it('tells every exit code as the manual does', () => {
    for (const [code] of exitMeanings) expect(page).toMatch(new RegExp(`^\\| ${code} \\| `, 'm'));
  });
});

describe('what the page says of --json', () => {
  it('is said of every command there is, and of no other', () => {
    expect([...answers.keys()].sort()).toEqual([...commands].sort());
  });

  it('has the fields of a batch that the engine checks', () => {
    const batch = names.get('BATCH');
    expect(batch?.kind === 'fields' ? [...batch.fields.keys()].sort() : []).toEqual(
      Object.keys(batchRowSchema.shape).sort(),
    );
  });

  let asked: Answers | undefined;
  afterAll(() => asked?.end());
  it('is what the commands answer', async () => {
    asked = await askEverything();
    const { byCommand } = asked;
    expect(commands.filter((one) => !byCommand.has(one) && !untried.includes(one))).toEqual([]);
    for (const [command, lines] of byCommand) {
      const shape = answers.get(command);
      for (const line of lines)
        expect([command, shape ? misfits(shape, line, names) : ['It is not in the page.']]).toEqual([command, []]);
    }
  }, 120_000);
});

describe('a shape', () => {
  it('fits what it describes, and tells what it does not', () => {
    const shape = readShape('{a: text|null, b?: [number], c: {*: flag}, ...MORE}');
    const more = new Map([['MORE', readShape('{d: "x"|"y"}')]]);
    expect(misfits(shape, { a: null, b: [1, 2], c: { any: true }, d: 'y' }, more)).toEqual([]);
    expect(misfits(shape, { a: 1, b: ['1'], c: [], d: 'z', e: 0 }, more)).toEqual([
      '.a is 1',
      '.b[0] is "1"',
      '.c is []',
      '.d is "z"',
      '.e is not in the page',
    ]);
    expect(misfits(shape, {}, more)).toEqual(['.d is missing', '.a is missing', '.c is missing']);
  });
});
