/** What a person put together and must not lose to a reload: small texts that the window keeps on this computer. */
import type { z } from 'zod';

/** Undefined when nothing is kept, or what is kept was not written by this version. */
export function recall<T>(key: string, schema: z.ZodType<T>): T | undefined {
  const text = shelf()?.getItem(key);
  if (!text) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Undefined takes it away. False when there is no room: then it lasts as long as the page does. */
export function keep(key: string, value: unknown): boolean {
  const place = shelf();
  if (!place) return false;
  try {
    if (value === undefined) place.removeItem(key);
    else place.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function shelf(): Storage | undefined {
  return typeof localStorage === 'undefined' ? undefined : localStorage;
}
