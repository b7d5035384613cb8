/** Where records are stored and what they wait for, as a person reads it. */
import type { Insert } from '#contract/flow.ts';

export function storingWords({ entity, key, references }: Insert): string[] {
  return [
    `Each record is stored as “${entity}”, under its “${key}”.`,
    ...references.map(({ column, entity }) => `It waits until the “${entity}” named in “${column}” is there.`),
  ];
}
