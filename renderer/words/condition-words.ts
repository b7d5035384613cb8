/** Conditions on the columns of records, as words: to choose from, and as a short sentence. */
import type { Condition, ConditionWay, RecordFact } from '#contract/arrangement.ts';
import { t } from '#contract/language/language.ts';

/** A way and its opposite are chosen as one: “is not” is `not is`. */
export const wayWords: readonly { value: `${'' | 'not '}${ConditionWay}`; label: string }[] = [
  { value: 'is', label: t('is') },
  { value: 'not is', label: t('is not') },
  { value: 'contains', label: t('contains') },
  { value: 'not contains', label: t('does not contain') },
  { value: 'begins', label: t('begins with') },
  { value: 'not begins', label: t('does not begin with') },
  { value: 'above', label: t('is more than') },
  { value: 'below', label: t('is less than') },
  { value: 'empty', label: t('is empty') },
  { value: 'not empty', label: t('is filled in') },
];

export function wayOf({ how, not = false }: Pick<Condition, 'how'> & { not?: boolean }): string {
  return `${not ? 'not ' : ''}${how}`;
}

export function asWay(value: string): Pick<Condition, 'how' | 'not'> {
  const not = value.startsWith('not ');
  const how = (not ? value.slice(4) : value) as ConditionWay;
  return { how, not };
}

/** “city is “Rome””, in the order of the language. */
export function conditionSentence(column: string, condition: Condition): string {
  const value = condition.value.length > 40 ? `${condition.value.slice(0, 40)}…` : condition.value;
  const words = { column, value };
  switch (wayOf(condition)) {
    case 'not is':
      return t('{column} is not “{value}”', words);
    case 'contains':
      return t('{column} contains “{value}”', words);
    case 'not contains':
      return t('{column} does not contain “{value}”', words);
    case 'begins':
      return t('{column} begins with “{value}”', words);
    case 'not begins':
      return t('{column} does not begin with “{value}”', words);
    case 'above':
      return t('{column} is more than {value}', words);
    case 'below':
      return t('{column} is less than {value}', words);
    case 'empty':
      return t('{column} is empty', { column });
    case 'not empty':
      return t('{column} is filled in', { column });
    default:
      return t('{column} is “{value}”', words);
  }
}

export const factWords: Readonly<Record<RecordFact, string>> = {
  number: t('Record number'),
  line: t('Line'),
  state: t('State'),
  stage: t('Stage'),
  code: t('Reason'),
  message: t('Message'),
  attempts: t('Tries'),
};
