/** The rules of a flow: expressions that have to be true of the fields of a record. */
import type { Flow } from '#contract/flow.ts';
import { compileTruth, type Names, reasonOf } from './expression.ts';

export type CheckRules = (fields: readonly string[], row: readonly string[]) => string | undefined;

/** Answers what to say of the first rule that does not hold. A rule that cannot be evaluated does not hold either. */
export function compileRules(rules: Flow['rules'], names: Names): CheckRules {
  const compiled = rules.map(({ expression, message }) => ({
    message,
    holds: compileTruth(expression, names, `the rule “${message}”`),
  }));
  return (fields, row) => {
    for (const { message, holds } of compiled) {
      try {
        if (!holds(fields, row)) return message;
      } catch (error) {
        return `${message} (${reasonOf(error)})`;
      }
    }
    return undefined;
  };
}
