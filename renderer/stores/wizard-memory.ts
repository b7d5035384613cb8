/** What was entered for a batch that has no records yet, kept for the next start of the window. Files are not: they are chosen again. */
import { z } from 'zod';
import { fileNamesSchema } from '#contract/file-name.ts';
import { readingSchema } from '#contract/source.ts';
import { afterQuiet } from './timing.ts';

const keptSchema = z.object({
  label: z.string(),
  description: z.string(),
  reading: readingSchema,
  interface: z.string().nullable(),
  chosen: z.boolean(),
  flow: z.string().nullable(),
  names: fileNamesSchema,
});
type Kept = z.infer<typeof keptSchema>;

const place = 'batchmill-wizard';

/** A store that is not there, or that is full, loses nothing but the memory. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

export function recalled(): Partial<Kept> {
  try {
    return keptSchema.safeParse(JSON.parse(storage()?.getItem(place) ?? 'null')).data ?? {};
  } catch {
    return {};
  }
}

let newest: Kept | undefined;
const keepSoon = afterQuiet(300, () => {
  try {
    if (newest) storage()?.setItem(place, JSON.stringify(keptSchema.parse(newest)));
  } catch {
    storage()?.removeItem(place);
  }
});

export function remember(now: Kept): void {
  newest = now;
  keepSoon();
}
