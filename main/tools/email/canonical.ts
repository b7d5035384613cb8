/** Brings different spellings of one mailbox to one text: letter case, tags and dots as its provider reads them. */
import type { NameRule } from './providers.ts';

/** A tag needs a name before it. */
export function tagStart(name: string, sign: string): number {
  const at = name.indexOf(sign);
  return at > 0 ? at : -1;
}

/** The name that tells mailboxes of this provider apart. `name` is lower case. */
export function canonicalName(name: string, rule: NameRule, stripPlus: boolean): string {
  let short = name;
  if (stripPlus || rule.tag === '+') short = withoutTag(short, '+');
  if (rule.tag === '-') short = withoutTag(short, '-');
  if (rule.dots && short.includes('.')) short = short.replaceAll('.', '');
  return short;
}

export function withoutTag(name: string, sign: string): string {
  const at = tagStart(name, sign);
  return at < 0 ? name : name.slice(0, at);
}

const needlessQuotes = /^"([a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"$/i;

/** "john"@example.com is john@example.com. */
export function withoutNeedlessQuotes(name: string): string {
  return needlessQuotes.exec(name)?.[1] ?? name;
}
