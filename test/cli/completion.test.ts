import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toolNames } from '#cli/completion-kind.ts';
import { scripts, shells } from '#cli/completion-scripts.ts';
import { nextWords } from '#cli/completion-words.ts';
import { createProgram } from '#cli/program.ts';
import { batchStates } from '#contract/batch-state.ts';
import { desk, there } from '#test/docs/shell.ts';
import { tools } from '#tools/index.ts';
import { spoken } from './spoken.ts';

const workspace = mkdtempSync(join(tmpdir(), 'completion-'));
mkdirSync(join(workspace, 'batch', 'spring-list-3c17aaaa'), { recursive: true });
mkdirSync(join(workspace, 'batch', 'orders-9b2d4f10'));

/** What may come after a line; the last word is empty where the line ends with a blank. */
function following(line: string) {
  const { offers, paths } = nextWords(createProgram(), line.split(' '), workspace);
  return { words: offers.map(({ value }) => value), about: offers.map(({ about }) => about), paths };
}

describe('the words that may come next', () => {
  it('are the commands, and what each does', () => {
    const commands = createProgram().commands.map((one) => one.name());
    expect(following('').words).toEqual([...commands, 'help']);
    expect(following('comp').about[0]).toContain('different between two batches');
    expect(following('credits ').words).toEqual(['list', 'top-up', 'help']);
  });

  it('are the options of the command that were not used yet', () => {
    const { words } = following('list --');
    expect(words).toEqual(expect.arrayContaining(['--search', '--state', '--workspace', '--json', '--help']));
    expect(following('list --json --j').words).toEqual([]);
    expect(following('resubmit 3c17 --record 1 --rec').words).toEqual(['--record']);
    expect(following('tools ').words).toContain('--json');
    expect(following('run -- --to').words).toEqual([]);
  });

  it('are the choices of an option, beside it or after a “=”', () => {
    expect(following('export 3c17 --what ').words).toEqual([
      'input',
      'output',
      'process',
      'error',
      'receipt',
      'report',
    ]);
    expect(following('export 3c17 --what=re').words).toEqual(['--what=receipt', '--what=report']);
    expect(following('list --state Completed ').words).toEqual(batchStates);
    expect(following('list --state Completed --l').words).toEqual(['--limit']);
    expect(following('run x --tool i').words).toEqual(['ip', 'iban']);
    expect(following('run x --label ').words).toEqual([]);
    expect(following('completion ').words).toEqual([...shells]);
  });

  it('are beginnings of ids with what the batches are called, or paths', () => {
    expect(following('show ').words.sort()).toEqual(['3c17aaaa', '9b2d4f10']);
    expect(following('compare 3c17aaaa 9').words).toEqual(['9b2d4f10']);
    expect(following('show 3')).toMatchObject({ about: ['spring-list'], paths: undefined });
    expect(following('run ').paths).toBe('files');
    expect(following('verify ')).toMatchObject({ paths: 'files', words: expect.arrayContaining(['3c17aaaa']) });
    expect(following('run x --output ').paths).toBe('files');
    expect(following('run x --report ').paths).toBe('folders');
    expect(following('watch ').paths).toBe('folders');
  });

  it('name every tool there is', () => {
    expect([...toolNames].sort()).toEqual(tools.all.map(({ name }) => name).sort());
  });
});

describe('the question of a script', () => {
  it('is answered without a word of trouble, whatever it is', async () => {
    for (const words of [
      [],
      ['bash'],
      ['tcsh', '='],
      ['bash', '=walk', '=--no', '='],
      ['zsh', '=show', '=--workspace', '=/none', '='],
    ])
      expect(await spoken('completion-words', ...words)).toMatchObject({ code: 0, err: '' });
  });
});

describe('the script', () => {
  const setUp = () => {
    const { folder, run } = desk();
    mkdirSync(join(folder, 'workspace', 'batch', 'orders-9b2d4f10'), { recursive: true });
    writeFileSync(join(folder, 'my list.txt'), '');
    mkdirSync(join(folder, 'my folder'));
    return run;
  };

  it('of bash completes commands, options, choices, ids and names with blanks', () => {
    const lines = [
      'batchmill comp',
      'batchmill show 9',
      'batchmill export 9 --what = rep',
      'batchmill run my',
      'batchmill watch my',
    ];
    const ask = `go() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _batchmill; printf '%s;' "\${COMPREPLY[@]}"; echo; }`;
    const said = setUp()(
      ['set +eu; eval "$(batchmill completion bash)"', ask, ...lines.map((line) => `go ${line}`)].join('\n'),
    );
    expect(said.split('\n').slice(0, -1)).toEqual([
      'compare;completion;',
      '9b2d4f10;',
      'report;',
      expect.stringMatching(/^my folder;my list\.txt;$|^my list\.txt;my folder;$/),
      'my folder;',
    ]);
  });

  it.skipIf(!there('zsh'))('of zsh does, too (skipped where there is no zsh)', () => {
    const fakes = 'compdef() { : }; _describe() { print -l -- "$found[@]" }; _files() { print "files $*" }';
    const ask = 'go() { words=("$@"); CURRENT=$#words; _batchmill }';
    const lines = [
      'go batchmill comple',
      'go batchmill show ""',
      'go batchmill export 9 --what=rep',
      'go batchmill watch ""',
    ];
    const said = setUp()([fakes, 'eval "$(batchmill completion zsh)"', ask, ...lines].join('\n'), {}, 'zsh');
    expect(said.split('\n').slice(0, -1)).toEqual([
      expect.stringMatching(/^completion:print what/),
      '9b2d4f10:orders',
      '--what=report',
      'files -/',
    ]);
  });

  it.skipIf(!there('fish'))('of fish does, too (skipped where there is no fish)', () => {
    const ask = (line: string) => `complete --do-complete '${line}'`;
    const lines = ['batchmill comple', 'batchmill show ', 'batchmill export 9 --what=rep'].map(ask);
    const said = setUp()(['batchmill completion fish | source', ...lines].join('\n'), {}, 'fish');
    expect(said.split('\n').slice(0, -1)).toEqual([
      expect.stringMatching(/^completion\tprint what/),
      '9b2d4f10\torders',
      '--what=report',
    ]);
  });

  it('of PowerShell is made for a native command, and asks as the others do', () => {
    expect(scripts.powershell).toContain('Register-ArgumentCompleter -Native -CommandName batchmill');
    for (const [open, close] of ['{}', '()'].map((pair) => pair.split('')))
      expect(scripts.powershell.split(open ?? '').length).toBe(scripts.powershell.split(close ?? '').length);
    for (const shell of shells) expect(scripts[shell]).toContain(`completion-words ${shell}`);
  });
});
