/** Why a single record cannot become a row: it is listed with its line, and the others go on. */
export class Refusal extends Error {}

/** The answer of `take`, or the reason why there is none. */
export function orReason<T>(take: () => T): T | Refusal {
  try {
    return take();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
