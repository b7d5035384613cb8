/** A JSON file that a person wrote: what is wrong with it is said with its name and the place in it. */
import { readFileSync } from 'node:fs';
import { Failure } from '#contract/failure.ts';

/** The part of a schema that is needed here. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}
const shownIssues = 3;

export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', `It cannot be read (${why}).`, { cause: error, file });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw wrong(file, `It is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** What one thing is, with the places of what is wrong with it. */
export function checked<T>(file: string, schema: Schema<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, shownIssues)
    .map(({ path, message }) => (path.length > 0 ? `${placeOf(path)}: ${message}` : message));
  throw wrong(file, `${issues.map((issue) => issue.replace(/\.$/, '')).join('; ')}.`);
}

/** `fields[2].name`, counted as programmers do: the file is theirs. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** `one`: what an element of the list is called. */
export function checkedList<T>(file: string, one: string, schema: Schema<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, shownIssues).map(({ path: [at, ...rest], message }) => {
    const place = [typeof at === 'number' ? `${one} ${at + 1}` : 'the whole', ...rest.map(String)];
    return `${place.join(', ')}: ${message}`;
  });
  throw wrong(file, `${issues.join('; ')}.`);
}

export function wrong(file: string, what: string): Failure {
  return new Failure('bad-input', what, { file });
}
