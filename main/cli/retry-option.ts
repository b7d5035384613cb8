/** `--retry` and `--no-retry`: when a record that failed for a passing reason is tried again. */
import { type Command, InvalidArgumentError } from 'commander';
import { type RetryRule, retryRuleSchema, usualRetry } from '#contract/retry.ts';

export interface RetryOptions {
  /** False: a single try. `usual`: the tool's own rule. */
  retry?: RetryRule | 'usual' | false;
}

const form = 'ATTEMPTS[,FIRST_SECONDS[,FACTOR[,MOST_SECONDS]]], for instance 5,2,2,60';

export function addRetry(command: Command): Command {
  return command
    .option(
      '--retry <rule>',
      'tries in all, seconds before the second, times as long after each, at most so many seconds; “usual”: as the tool has it',
      parseRetry,
    )
    .option('--no-retry', 'try each record once');
}

export function parseRetry(text: string): RetryRule | 'usual' {
  if (text === 'usual') return text;
  const words = text.split(',').map((word) => word.trim());
  const numbers = words.map((word) => (/^\d+(\.\d+)?$/.test(word) ? Number(word) : Number.NaN));
  const [attempts, first = usualRetry.first, factor = usualRetry.factor, most = Math.max(usualRetry.most, first)] =
    numbers;
  const rule = retryRuleSchema.safeParse({ ...usualRetry, attempts, first, factor, most });
  if (numbers.length > 4 || !rule.success)
    throw new InvalidArgumentError(`Give ${form}: 1 to 20 tries, at most 86400 seconds, a factor from 1 to 10.`);
  return rule.data;
}

/** Undefined: the tool's own rule. */
export function retryOf({ retry }: RetryOptions): RetryRule | undefined {
  if (retry === false) return { ...usualRetry, attempts: 1, classes: [] };
  return retry === 'usual' ? undefined : retry;
}

export function retryText({ attempts, first, factor, most, classes }: RetryRule): string {
  if (attempts === 1 || classes.length === 0) return 'one try';
  const growth = factor === 1 ? '' : `, each further wait ${factor} times as long, at most ${most} s`;
  return `${attempts} tries, the second after ${first} s${growth} (${classes.join(', ')})`;
}
