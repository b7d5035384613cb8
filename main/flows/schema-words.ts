/** What the library says of a field, in forms by which other languages can say it; anything else stays as the library says it. */
import { english } from '#contract/language/sentence.ts';

type Form = readonly [pattern: RegExp, told: (name: string, value: string) => string];

const forms: readonly Form[] = [
  [
    /^must have required property '(.*)'$/s,
    (name, value) => english`“${name}” must have required property '${value}'.`,
  ],
  [/^must match pattern "(.*)"$/s, (name, value) => english`“${name}” must match pattern "${value}".`],
  [/^must match format "(.*)"$/s, (name, value) => english`“${name}” must match format "${value}".`],
  [
    /^must NOT have fewer than (\d+) characters$/,
    (name, n) => english`“${name}” must NOT have fewer than ${n} characters.`,
  ],
  [
    /^must NOT have more than (\d+) characters$/,
    (name, n) => english`“${name}” must NOT have more than ${n} characters.`,
  ],
  [/^must be >= (.+)$/, (name, n) => english`“${name}” must be >= ${n}.`],
  [/^must be <= (.+)$/, (name, n) => english`“${name}” must be <= ${n}.`],
  [/^must be > (.+)$/, (name, n) => english`“${name}” must be > ${n}.`],
  [/^must be < (.+)$/, (name, n) => english`“${name}” must be < ${n}.`],
  [/^must be multiple of (.+)$/, (name, n) => english`“${name}” must be multiple of ${n}.`],
  [
    /^must be equal to one of the allowed values$/,
    (name) => english`“${name}” must be equal to one of the allowed values.`,
  ],
  [/^must be equal to constant$/, (name) => english`“${name}” must be equal to constant.`],
  [/^must NOT have additional properties$/, (name) => english`“${name}” must NOT have additional properties.`],
  [/^must be string$/, (name) => english`“${name}” must be string.`],
  [/^must be integer$/, (name) => english`“${name}” must be integer.`],
  [/^must be number$/, (name) => english`“${name}” must be number.`],
  [/^must be boolean$/, (name) => english`“${name}” must be boolean.`],
  [/^must be (array|object|null)$/, (name, type) => english`“${name}” must be ${type}.`],
];

/** `field`: '' is the record itself; `said`: the library's words, such as “must be integer”. */
export function schemaSentence(field: string, said: string): string {
  if (field === '') return plain('The record', said);
  for (const [pattern, told] of forms) {
    const found = pattern.exec(said);
    if (found) return told(field, found[1] ?? '');
  }
  return plain(`“${field}”`, said);
}

/** No form that others could say: it would fit whatever a rule says of a record, too. */
const plain = (subject: string, said: string) => [subject, `${said}.`].join(' ');
