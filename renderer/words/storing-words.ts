/** Where records are stored and what they wait for, as a person reads it. */
import type { Insert } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';

export function storingWords({ entity, key, references }: Insert): string[] {
  return [
    t('Each record is stored as “{entity}”, under its “{key}”.', { entity, key }),
    ...references.map(({ column, entity }) =>
      t('It waits until the “{entity}” named in “{column}” is there.', { entity, column }),
    ),
  ];
}
