/** The words of the ledger: what came in, and what batches were charged. Amounts are whole credits. */
export const creditKinds = ['top-up', 'batch', 'try'] as const;
export type CreditKind = (typeof creditKinds)[number];

export interface CreditEntry {
  no: number;
  /** ISO 8601 with offset. */
  at: string;
  kind: CreditKind;
  /** Positive: came in; negative: was charged. */
  amount: number;
  /** What is left after it. */
  balance: number;
  /** The batch that was charged; null otherwise. */
  batch: string | null;
  note: string;
}
