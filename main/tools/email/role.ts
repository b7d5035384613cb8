/** Recognises mailboxes that belong to a function instead of a person: info@, vertrieb@, no-reply@. */
import { roleWords } from './roles.ts';
import { wordsOf } from './words.ts';

/** The function behind a lower-case name without its tag, or ''. */
export type RoleOf = (name: string) => string;

const longestRole = 32;
/** Initials such as h.r. are people; only longer words are looked for behind dots and digits. */
const shortestJoined = 4;
const joiners = /[-._\d]+/g;

/** Builds the look-up from our own table and a further list of names, each of which stands for itself. */
export function roleReader(names: Iterable<string>): RoleOf {
  const roles = new Map<string, string>();
  for (const name of names) roles.set(name, name);
  for (const [role, words] of Object.entries(roleWords)) for (const word of wordsOf(words)) roles.set(word, role);
  return (name) => {
    const exact = roles.get(name);
    if (exact !== undefined) return exact;
    if (name.length > longestRole || !hasJoiner(name)) return '';
    const joined = name.replace(joiners, '');
    return joined.length < shortestJoined ? '' : (roles.get(joined) ?? '');
  };
}

function hasJoiner(name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    // Hyphen, dot and digits stand together in ASCII, with one slash among them that does no harm.
    if ((code >= 45 && code <= 57) || code === 95) return true;
  }
  return false;
}
