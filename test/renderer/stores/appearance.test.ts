import { beforeEach, expect, it, vi } from 'vitest';

const shelf = new Map<string, string>();
const dataset: Record<string, string> = {};
vi.stubGlobal('localStorage', {
  getItem: (key: string) => shelf.get(key) ?? null,
  setItem: (key: string, value: string) => shelf.set(key, value),
  removeItem: (key: string) => shelf.delete(key),
});
vi.stubGlobal('document', { documentElement: { dataset } });
const load = async () => {
  vi.resetModules();
  return import('#renderer/stores/appearance.ts');
};

beforeEach(() => shelf.clear());

it('rows are compact and single signs are shortcuts until somebody says otherwise', async () => {
  const { useAppearance } = await load();
  expect(useAppearance.getState()).toEqual({ density: 'compact', plainKeys: true });
});

it('a change shows at once and is there at the next start', async () => {
  const first = await load();
  first.setAppearance({ density: 'comfortable' });
  first.setAppearance({ plainKeys: false });
  expect(dataset['density']).toBe('comfortable');
  expect((await load()).useAppearance.getState()).toEqual({ density: 'comfortable', plainKeys: false });
});

it('what another version kept is a fresh start', async () => {
  shelf.set('appearance', '{"density":"cosy"}');
  expect((await load()).useAppearance.getState().density).toBe('compact');
});
