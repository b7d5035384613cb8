import { beforeEach, expect, it, vi } from 'vitest';
import { recalled, remember } from '#renderer/stores/wizard-memory.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
});
const entered = {
  ...{ label: 'Autumn', description: '', reading: { format: 'csv' as const }, interface: 'Customers', chosen: true },
  ...{ flow: null, names: { output: 'checked' } },
};

it('finds at the next start what was entered, and nothing of the file', async () => {
  remember({ ...entered, label: 'Overtaken' });
  remember({ ...entered, file: { token: 'secret' } } as typeof entered);
  await vi.waitFor(() => expect(recalled()).toEqual(entered));
  expect([...kept.values()].join()).not.toContain('secret');
});

it('starts anew when what was kept cannot be read, or cannot be kept', () => {
  expect(recalled()).toEqual({});
  kept.set('batchmill-wizard', '{"label": 7}');
  expect(recalled()).toEqual({});
  kept.set('batchmill-wizard', 'torn');
  expect(recalled()).toEqual({});
  vi.stubGlobal('localStorage', undefined);
  expect(recalled()).toEqual({});
});
