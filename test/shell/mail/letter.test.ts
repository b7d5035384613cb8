import { describe, expect, it } from 'vitest';
import { batchStates, isFinal } from '#contract/batch-state.ts';
import { joined, letterOf, signed } from '#shell/mail/letter.ts';
import { rowWith } from '#test/renderer/row.ts';

describe('a letter', () => {
  it('says which batch, what happened, what to do, and how far it is', () => {
    const row = rowWith({ state: 'Paused', reason: 'credits', label: 'Sign-ups', total: 2_000, done: 500, failed: 3 });
    expect(letterOf('credits', row)).toEqual({
      subject: 'Batchmill: “Sign-ups” waits for credits',
      text: [
        'The batch “Sign-ups” is paused because the credits are used up. Nothing is lost while it waits.',
        '',
        'What to do: top up the credits in Batchmill, then resume the batch by hand.',
        '',
        'Records: 2,000\nFinished: 500\nFailed: 3',
      ].join('\n'),
    });
  });

  it.each(batchStates.filter(isFinal))('has words of its own for %s', (state) => {
    const { subject, text } = letterOf('ended', rowWith({ state, label: 'Sign-ups' }));
    expect(subject).toMatch(/^Batchmill: “Sign-ups” \S/);
    expect(subject).not.toContain('has ended');
    expect(text).toMatch(/^The batch “Sign-ups” .+\.\n\n.+\.\n\nRecords: /);
  });

  it('goes by the name of its file when the batch has no label', () => {
    const row = rowWith({ state: 'Error', label: '', source: { name: 'trial.csv', bytes: 1, format: 'csv' } });
    expect(letterOf('trouble', row).subject).toBe('Batchmill: “trial.csv” could not go on');
  });

  it('holds nothing of what a batch says about its records', () => {
    const row = rowWith({ state: 'Error', code: 'bad-file', message: 'Line 9 holds ada@secret.example.' });
    expect(letterOf('trouble', row).text).not.toContain('secret');
  });

  it('counts rejected lines when there are any', () => {
    expect(letterOf('ended', rowWith({ state: 'Completed', rejected: 1_200 })).text).toContain('Rejected lines: 1,200');
    expect(letterOf('ended', rowWith({ state: 'Completed', rejected: 0 })).text).not.toContain('Rejected');
  });

  it('makes one line of a label, whatever it holds, and keeps it short', () => {
    const label = `A\r\nBcc: eve@evil.example\u2028\u0000\u202e\tB${'x'.repeat(300)}`;
    const { subject, text } = letterOf('ended', rowWith({ state: 'Completed', label }));
    expect(subject).toMatch(/^Batchmill: “A Bcc: eve@evil\.example Bx+…” is completed$/);
    expect(subject.length).toBeLessThan(140);
    expect(text.split('\n')[0]).not.toMatch(/\p{C}|\u2028/u);
  });
});

describe('letters that came together', () => {
  const letters = (n: number) => Array.from({ length: n }, (_, i) => ({ subject: `s${i}`, text: `text ${i}.` }));

  it('stay as they are when there is one', () => {
    expect(joined(letters(1))).toEqual({ subject: 's0', text: 'text 0.' });
  });

  it('are one mail with all their texts, up to a length', () => {
    expect(joined(letters(2))).toEqual({ subject: 'Batchmill: 2 messages', text: 'text 0.\n\n----\n\ntext 1.' });
    expect(joined(letters(53)).text).toMatch(/text 49\.\n\n----\n\nAnd 3 more\.$/);
  });

  it('say at the end why they were sent', () => {
    expect(signed({ subject: 's', text: 't' }).text).toMatch(/^t\n\n-- \nThis mail was sent because .+\.\n$/);
  });
});
