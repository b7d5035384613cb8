/** A batch whose next page the balance does not cover: it waits for pages at work, or else for a person. */
import { english } from '#contract/language/sentence.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

export function holdPoor(mill: Mill, live: Live, records: number): void {
  // Records that err give back what their page has reserved: as long as any is at work, it is too early to say.
  if (mill.purse.reserved() > 0) return;
  const { price } = live.batch.definition;
  const message = english`The balance of ${mill.purse.balance()} credits does not cover the next ${records} records at ${price} each. Top up, then resume.`;
  move(mill, live, 'pause', { reason: 'credits', failure: { code: 'no-credits', message } });
}
