/** The settings of a workspace, as its catalog keeps them. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { Settings } from '#contract/engine-api.ts';
import { readSetting, saveSetting } from '#store/catalog.ts';
import type { WritableDb } from '#store/open.ts';

const settingsSchema = z.object({
  workers: z.number().int().min(1).max(64),
  slots: z.number().int().min(1).max(16),
  retention: z.number().int().min(1).nullable(),
  prices: z.record(z.string(), z.number().int().nonnegative()),
});
/** One core is left to the window and the commits, but a single worker would stand still during every commit. */
const defaults: Settings = { workers: Math.max(2, availableParallelism() - 1), slots: 2, retention: 30, prices: {} };

/** What cannot be understood any more counts as never set. */
export function readSettings(catalog: WritableDb): Settings {
  return settingsSchema.catch(defaults).parse({ ...defaults, ...(readSetting(catalog, 'engine') ?? {}) });
}

export function changeSettings(catalog: WritableDb, before: Settings, change: object): Settings {
  const settings = settingsSchema.parse({ ...before, ...change });
  saveSetting(catalog, 'engine', settings);
  return settings;
}
