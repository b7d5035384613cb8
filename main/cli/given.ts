/** What was said on the command line, and no more: what was not said is left to the engine. */
export type GivenFields<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function given<T extends object>(fields: T): GivenFields<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as GivenFields<T>;
}
