/** Looks at one value and fills the columns. The domain's part is remembered; the rest is one pass over the name. */
import type { Analyze, Verdict } from '#contract/tool.ts';
import { cleaned } from './cleaning.ts';
import { md5, sha256 } from './digests.ts';
import { type DomainFacts, literalFacts, rememberDomains } from './domain-facts.ts';
import { type ErrorCode, errorMessages } from './errors.ts';
import { readAddress } from './grammar.ts';
import type { Lists } from './lists.ts';
import { type NameFacts, nameFacts } from './name-facts.ts';
import { readPlain } from './plain.ts';
import { longestInput, refusal } from './refusal.ts';
import { roleReader } from './role.ts';
import { judge, risk } from './score.ts';
import { type Parts, type Rank, rank, syntaxClasses } from './syntax.ts';

export interface Settings {
  readonly cleanInput: boolean;
  readonly stripPlus: boolean;
  readonly countInvalidAsError: boolean;
}

interface Findings {
  readonly input: string;
  readonly parts: Parts;
  readonly domain: DomainFacts;
  readonly name: NameFacts;
  readonly rank: Rank;
  readonly code: ErrorCode | '';
  readonly risks: number;
}

const maxAddress = 254;

export function analyzer(settings: Settings, lists: Lists): Analyze {
  const domainOf = rememberDomains(lists);
  const roleOf = roleReader(lists.roles);

  function find(input: string, parts: Parts, isCleaned: boolean): Findings {
    const domain = parts.isLiteral ? literalFacts(parts.domain) : domainOf(parts.domain);
    const name = nameFacts(parts.local, parts.isQuoted, domain.rule, settings.stripPlus, roleOf);
    const worst = domain.rank > parts.rank ? domain.rank : parts.rank;
    const code = domain.rank > parts.rank ? domain.code : parts.code || domain.code;
    const localBytes = name.needsUtf8 ? Buffer.byteLength(parts.local) : parts.local.length;
    const isTooLong = localBytes + 1 + domain.ascii.length > maxAddress && worst < rank.general;
    const found: Rank = isTooLong ? rank.general : worst;
    const unusual = found === rank.unusual ? risk.unusual : 0;
    const risks = domain.risks | name.risks | unusual | (isCleaned ? risk.cleaned : 0);
    return { input, parts, domain, name, rank: found, code: isTooLong ? 'ADDRESS_TOO_LONG' : code, risks };
  }

  return (input) => {
    const plain = readPlain(input);
    if (plain) return report(find(input, plain, false), input, settings);
    const text = settings.cleanInput && input.length <= longestInput ? cleaned(input) : input;
    const refused = refusal(input, text);
    if (refused) return refused;
    const parts = readPlain(text) ?? readAddress(text);
    return report(find(input, parts, text !== input), text, settings);
  };
}

const flag = (value: boolean) => (value ? 'true' : 'false');

function report(findings: Findings, text: string, { countInvalidAsError }: Settings): Verdict {
  const { code } = findings;
  const isValid = findings.rank <= rank.unusual;
  const canonical = isValid ? canonicalAddress(findings) : '';
  const values = row(findings, isValid, canonical);
  const key = isValid ? canonical : text.toLowerCase();
  if (isValid || !countInvalidAsError || code === '') return { values, key };
  return { values, key, failure: { state: 'FailedValidation', code, message: errorMessages[code] } };
}

function canonicalAddress({ name, domain }: Findings): string {
  return `${name.canonical}@${domain.rule.domain ?? domain.ascii}`;
}

/** The columns in the order of `emailColumns`. */
function row({ input, parts, domain, name, rank: found, code, risks }: Findings, isValid: boolean, canonical: string) {
  const { verdict, score, reasons } = judge(found, risks);
  return [
    input,
    verdict,
    score,
    code,
    code === '' ? '' : errorMessages[code],
    flag(isValid),
    syntaxClasses[found],
    parts.local,
    domain.unicode,
    domain.ascii,
    isValid ? `${name.normalized}@${domain.ascii}` : '',
    canonical,
    name.tag,
    domain.registrable,
    domain.suffix,
    domain.isKnownSuffix,
    flag(parts.isLiteral),
    domain.isIdn,
    flag(name.needsUtf8),
    flag(parts.isQuoted),
    domain.isDisposable,
    domain.isFree,
    domain.isRelay,
    domain.provider,
    flag(name.role !== ''),
    name.role,
    domain.suggestion === '' || parts.local === '' ? '' : `${parts.local}@${domain.suggestion}`,
    flag(name.isGibberish),
    reasons,
    canonical === '' ? '' : md5(canonical),
    canonical === '' ? '' : sha256(canonical),
  ];
}
