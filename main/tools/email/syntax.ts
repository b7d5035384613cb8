/**
 * The grammar classes of an address, from best to worst. A rank is the place in this list, and an address
 * has the worst rank of all its parts. The first two can be delivered; the others no mail server accepts.
 */
import type { ErrorCode } from './errors.ts';

export const syntaxClasses = ['valid', 'valid_unusual', 'cfws', 'deprecated', 'rfc5322_only', 'invalid'] as const;

export const rank = { valid: 0, unusual: 1, cfws: 2, deprecated: 3, general: 4, invalid: 5 } as const;

export type Rank = (typeof rank)[keyof typeof rank];

/** An address cut into its parts, with comments and folding taken out. */
export interface Parts {
  readonly rank: Rank;
  readonly code: ErrorCode | '';
  readonly local: string;
  readonly domain: string;
  readonly isQuoted: boolean;
  readonly isLiteral: boolean;
}
