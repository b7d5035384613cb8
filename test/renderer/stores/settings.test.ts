import { beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { answerWith, settled } from '#test/renderer/engine.ts';

const usual: Settings = { workers: 4, slots: 2, retention: 30, prices: { email: 1 } };
let kept = usual;
/** Answers wait until they are let go, in whatever order. */
let gates: { open(): void; refuse(): void }[] = [];

answerWith({
  settings: () => kept,
  configure: (change) =>
    new Promise((resolve, reject) => {
      gates.push({
        open() {
          kept = { ...kept, ...(JSON.parse(JSON.stringify(change)) as Partial<Settings>) };
          resolve(kept);
        },
        refuse: () => reject(new Failure('no-space', 'The disk is full.')),
      });
    }),
});
const { configure, isMetered, loadSettings, useSettings } = await import('#renderer/stores/settings.ts');
const { setPrice, withPrice } = await import('#renderer/stores/credits.ts');
const shown = () => useSettings.getState().settings;

beforeEach(async () => {
  kept = usual;
  gates = [];
  await loadSettings();
});

describe('a changed setting', () => {
  it('shows at once and stays when the engine agrees', async () => {
    const done = configure({ workers: 8 });
    expect(shown()).toMatchObject({ workers: 8, slots: 2 });
    await settled();
    gates[0]?.open();
    await done;
    expect(shown()).toEqual({ ...usual, workers: 8 });
  });

  it('goes back and is told when the engine refuses', async () => {
    const done = configure({ retention: null });
    expect(shown()?.retention).toBeNull();
    await settled();
    gates[0]?.refuse();
    await expect(done).rejects.toThrow('The disk is full.');
    expect(shown()?.retention).toBe(30);
  });

  it('is not undone by the late answer to an older change', async () => {
    const first = configure({ workers: 5 });
    const second = configure({ workers: 6 });
    await settled();
    gates[0]?.open();
    await first;
    expect(shown()?.workers).toBe(6);
    gates[1]?.open();
    await second;
    expect(shown()?.workers).toBe(6);
  });
});

describe('a price', () => {
  it('leaves the prices of other tools alone', async () => {
    const done = setPrice('phone', 3);
    await settled();
    gates[0]?.open();
    await done;
    expect(kept.prices).toEqual({ email: 1, phone: 3 });
  });

  it('of nothing takes the tool off the list, and credits out of sight', () => {
    expect(withPrice({ email: 1 }, 'email', 0)).toEqual({});
    expect(isMetered({ ...usual, prices: {} })).toBe(false);
    expect(isMetered(usual)).toBe(true);
  });
});
