import { describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { batchStates } from '#contract/batch-state.ts';
import { type BannerFacts, bannersOf } from '#renderer/words/banner-words.ts';
import { rowWith } from '#test/renderer/row.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const later = (ms: number) => new Date(now + ms).toISOString();
const day = 86_400_000;

function banners(change: Partial<BatchRow>, facts: Partial<BannerFacts> = {}) {
  return bannersOf(rowWith(change), { now, ...facts });
}
const sentences = (...given: Parameters<typeof banners>) => banners(...given).map(({ sentence }) => sentence);
const offers = (...given: Parameters<typeof banners>) => banners(...given).flatMap(({ offers }) => offers);

it('says nothing while a batch goes its way', () => {
  expect(banners({})).toEqual([]);
  expect(banners({ state: 'Completed' })).toEqual([]);
});

it('names the limit that stopped a batch, and leads to the failed records', () => {
  expect(sentences({ state: 'TooManyFailed', failed: 200 })).toEqual([
    'Stopped by itself: 200 of 1,000 records failed (20%), the limit is 20%.',
  ]);
  expect(offers({ state: 'TooManyFailed' })).toEqual(['failed']);
});

describe('of a pause', () => {
  it('tells each reason apart, and offers to resume', () => {
    const reasons = ['user', 'disk', 'interrupted', 'credits'] as const;
    const said = reasons.map((reason) => sentences({ state: 'Paused', reason })[0]);
    expect(new Set(said).size).toBe(reasons.length);
    for (const reason of reasons) expect(offers({ state: 'Paused', reason })).toContain('resume');
  });

  it('says how full the disk is', () => {
    expect(sentences({ state: 'Paused', reason: 'disk' }, { freeDisk: 12_000_000 })[0]).toContain('12 MB are free now');
  });

  const broke: Partial<BatchRow> = { state: 'Paused', reason: 'credits', price: 2 };
  it.each([
    [0, 'The 760 records left cost 1,520 credits (2 each); none is left. Top up, then resume.'],
    [1, 'too few credits. The 760 records left cost 1,520 credits (2 each); only 1 is left. Top up, then resume.'],
    [40, 'only 40 are left. Top up, then resume.'],
    [1_519, 'only 1,519 are left. Top up, then resume.'],
    [1_520, 'now there are 1,520. Resume to go on.'],
  ])('says with %i credits what is needed and what to do', (credits, sentence) => {
    expect(sentences(broke, { credits })[0]).toContain(sentence);
    expect(offers(broke, { credits })).toEqual(['top-up', 'resume']);
  });

  it('invents no figures before the engine has told', () => {
    expect(sentences(broke)[0]).toBe('Paused because the credits are used up. Top up, then resume.');
  });
});

describe('of further tries', () => {
  const retrying = (ms: number, n = 1_204) => ({ counts: { Retrying: n }, nextAttempt: later(ms) });
  it('counts down to the next', () => {
    expect(sentences(retrying(12_000))).toEqual([
      '1,204 records failed for reasons that may pass. The next is tried again in 12 s.',
    ]);
    expect(sentences(retrying(400, 1))).toEqual(['1 record failed for a reason that may pass. It is tried again now.']);
  });

  it('is silent once nothing is tried any more', () => {
    expect(banners({ ...retrying(1_000), state: 'Paused', reason: 'user' })).toHaveLength(1);
  });
});

describe('of missing keys', () => {
  it('leads to the records that wait for them', () => {
    expect(sentences({ counts: { Pending: 38 } })[0]).toMatch(
      /^38 records wait for keys that are not there yet\. They/,
    );
    expect(offers({ counts: { Pending: 1 } })).toEqual(['missing']);
  });

  it('says that a batch which has ended goes on by itself', () => {
    const ended = sentences({ state: 'CompletedWithErrors', counts: { Pending: 1 } });
    expect(ended).toEqual([expect.stringMatching(/^1 record waits .* this one goes on by itself\.$/)]);
  });
});

describe('of a post-batch step', () => {
  const step = { words: 'Copy results to Reports', no: 3, of: 4, message: 'The folder cannot be reached.' };
  it('names the action that failed, why, and where it goes on', () => {
    expect(sentences({ state: 'PostBatchFailed' }, { failedStep: step })).toEqual([
      '“Copy results to Reports” (action 3 of 4) failed. The folder cannot be reached. All records are done. Running it again goes on from there.',
    ]);
    expect(offers({ state: 'PostBatchFailed' })).toEqual(['retry']);
  });

  it('leaves out what a single action makes plain', () => {
    const only = sentences({ state: 'PostBatchFailed' }, { failedStep: { ...step, no: 1, of: 1 } });
    expect(only[0]).not.toMatch(/action|from there/);
  });
});

describe('of a clean-up', () => {
  it('warns three days before, and offers to keep', () => {
    const state = 'Completed';
    expect(banners({ state, expires: later(4 * day) })).toEqual([]);
    expect(sentences({ state, expires: later(2 * day) })[0]).toMatch(/^Will be cleaned up on 24 Nov, in 2 d\./);
    expect(sentences({ state, expires: later(-1) })[0]).toMatch(/^Will be cleaned up at the next clean-up\./);
    expect(offers({ state, expires: later(2 * day) })).toEqual(['keep']);
    expect(banners({ state, expires: later(2 * day), kept: true })).toEqual([]);
  });

  it('leaves one line on what stays, whatever the state', () => {
    for (const state of batchStates) {
      const row = { state, counts: { Pending: 3 }, expires: later(-day), cleaned: later(-day) };
      expect(banners(row)).toEqual([expect.objectContaining({ about: 'clean-up', offers: [] })]);
      expect(sentences(row)[0]).toMatch(/^Cleaned up on 21 Nov: its records and files are gone\./);
    }
  });
});
