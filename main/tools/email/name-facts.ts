/** Everything that depends on what stands before the “@” sign, read by the rules of the provider. */
import { canonicalName, tagStart, withoutNeedlessQuotes } from './canonical.ts';
import { isGibberish } from './gibberish.ts';
import type { NameRule } from './providers.ts';
import type { RoleOf } from './role.ts';
import { risk } from './score.ts';

export interface NameFacts {
  /** As it is sent: letter case kept, needless quotation marks gone. */
  readonly normalized: string;
  readonly canonical: string;
  readonly tag: string;
  readonly role: string;
  readonly isGibberish: boolean;
  readonly needsUtf8: boolean;
  readonly risks: number;
}

const beyondAscii = /[^\0-\x7f]/;

export function nameFacts(
  local: string,
  isQuoted: boolean,
  rule: NameRule,
  stripPlus: boolean,
  roleOf: RoleOf,
): NameFacts {
  const needsUtf8 = beyondAscii.test(local);
  const plain = needsUtf8 ? local.normalize('NFC') : local;
  const normalized = isQuoted ? withoutNeedlessQuotes(plain) : plain;
  const lower = normalized.toLowerCase();
  if (normalized.startsWith('"')) return quotedFacts(normalized, lower, needsUtf8);
  const at = tagStart(lower, rule.tag ?? '+');
  const base = at < 0 ? lower : lower.slice(0, at);
  const role = roleOf(base);
  const gibberish = role === '' && isGibberish(base);
  return {
    normalized,
    canonical: canonicalName(lower, rule, stripPlus),
    tag: at < 0 ? '' : normalized.slice(at + 1),
    role,
    isGibberish: gibberish,
    needsUtf8,
    risks: (role === '' ? 0 : risk.role) | (gibberish ? risk.gibberish : 0) | (needsUtf8 ? risk.smtputf8 : 0),
  };
}

function quotedFacts(normalized: string, canonical: string, needsUtf8: boolean): NameFacts {
  const risks = needsUtf8 ? risk.smtputf8 : 0;
  return { normalized, canonical, tag: '', role: '', isGibberish: false, needsUtf8, risks };
}
