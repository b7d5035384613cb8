import { describe, expect, it } from 'vitest';
import type { AfterStep } from '#contract/flow.ts';
import { stepsWithPaths } from '#shell/step-paths.ts';
import { fileTokens } from '#shell/tokens.ts';

describe('a post-batch step that the page asks for', () => {
  const tokens = fileTokens();
  const folder = tokens.folder('/home/ada/Results').token;
  const file = tokens.target('/home/ada/all.zip').token;

  it('gets the paths behind its tokens', () => {
    const steps: AfterStep[] = [
      { kind: 'copy', files: ['output'], folder },
      { kind: 'zip', files: ['output', 'error'], file },
      { kind: 'report', folder },
      { kind: 'file-away', folder },
    ];
    expect(stepsWithPaths(steps, tokens)).toEqual([
      { kind: 'copy', files: ['output'], folder: '/home/ada/Results' },
      { kind: 'zip', files: ['output', 'error'], file: '/home/ada/all.zip' },
      { kind: 'report', folder: '/home/ada/Results' },
      { kind: 'file-away', folder: '/home/ada/Results' },
    ]);
  });

  it('stays as it is where it names no place', () => {
    const steps: AfterStep[] = [
      { kind: 'report' },
      { kind: 'file-away' },
      { kind: 'batch', label: 'Phones', tool: 'phone' },
    ];
    expect(stepsWithPaths(steps, tokens)).toEqual(steps);
  });

  it('may repeat the places that the batch has already', () => {
    const present: AfterStep[] = [
      { kind: 'zip', files: ['output'], file: '/srv/all.zip' },
      { kind: 'copy', files: ['output'], folder: '/srv' },
    ];
    expect(stepsWithPaths([...present].reverse(), tokens, present)).toEqual([...present].reverse());
  });

  it.each<[string, AfterStep]>([
    ['a folder', { kind: 'copy', files: ['output'], folder: '/etc' }],
    ['a file', { kind: 'zip', files: ['output'], file: '/etc/passwd' }],
    ['a folder where a file belongs', { kind: 'zip', files: ['output'], file: '/srv' }],
    ['the token of a file as a folder', { kind: 'report', folder: file }],
    ['the token of a folder as a file', { kind: 'zip', files: ['output'], file: folder }],
  ])('cannot name %s by its path', (_, step) => {
    const present: AfterStep[] = [{ kind: 'copy', files: ['output'], folder: '/srv' }];
    expect(() => stepsWithPaths([step], tokens, present)).toThrow('Choose it again');
  });
});
