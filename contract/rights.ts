/**
 * Who may do what with a batch: one pure function that every door asks. Reading widens function by function from one's
 * own batches to those of one's organisation and then to all; changing and cancelling widen in the same steps.
 */
import { z } from 'zod';
import { inEnglish, type Sentence, sentence } from './language/sentence.ts';

export const rightFunctions = [
  'ADMIN_BATCHES',
  'ADMIN_VIEW_ALL_ORGANISATIONS',
  'ADMIN_EDIT_ALL_ORGANISATIONS',
  'ADMIN_BACKEND_SERVICES',
] as const;
export type RightFunction = (typeof rightFunctions)[number];

/** `delete`: cancelling, and taking away what has ended. */
export const rightVerbs = ['read', 'patch', 'delete'] as const;
export type RightVerb = (typeof rightVerbs)[number];

/** The organisation of a workspace in which nobody named one, and of every batch that nobody in particular made. */
export const homeOrganisation = 'home';

const name = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@-]*$/u, 'letters, digits, spaces and . _ @ - only');

export const profileSchema = z.strictObject({
  name,
  organisation: name,
  functions: z.array(z.enum(rightFunctions)),
  created: z.string(),
});
export type Profile = z.infer<typeof profileSchema>;

/** Whose a batch is; `owner` null: it was made in the window or on the command line by whoever has the workspace. */
export const ownershipSchema = z.strictObject({ owner: z.string().nullable(), organisation: z.string() });
export type Ownership = z.infer<typeof ownershipSchema>;

/** The program’s own profile: it may do everything, and reaches over all workspaces that are attached to this one. */
export const systemProfile = 'system';

export const nobodys: Ownership = { owner: null, organisation: homeOrganisation };

export const profileVerbs = {
  profiles: z.strictObject({}),
  /** The answer is the only place where the token ever stands. An organisation that is not there yet is made. */
  addProfile: z.strictObject({
    name,
    organisation: name.default(homeOrganisation),
    functions: z.array(z.enum(rightFunctions)).max(rightFunctions.length).default([]),
  }),
  /** Another set of functions; its token and its batches stay. */
  changeProfile: z.strictObject({ name, functions: z.array(z.enum(rightFunctions)).max(rightFunctions.length) }),
  /** A new token in place of the old one. That of “system”, which nobody adds, is made here too. */
  renewProfile: z.strictObject({ name }),
  /** Its token is worth nothing from now on; its batches stay. */
  removeProfile: z.strictObject({ name }),
  /** The profile behind a token, of which only the SHA-256 is shown, in hexadecimal digits; null: nobody's. */
  recognise: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal digits') }),
} as const;

export interface ProfileAnswers {
  profiles: { profiles: Profile[]; organisations: string[] };
  addProfile: { profile: Profile; token: string };
  changeProfile: Profile;
  renewProfile: { profile: Profile; token: string };
  removeProfile: { name: string };
  recognise: Profile | null;
}

export type Person = Pick<Profile, 'name' | 'organisation' | 'functions'>;
export type Verdict = { allowed: true } | { allowed: false; reason: string; sentence: Sentence };

type Nearness = 'own' | 'organisation' | 'other';

/** All of these functions are needed. */
const needed: Readonly<Record<'read' | 'change', Readonly<Record<Nearness, readonly RightFunction[]>>>> = {
  read: {
    own: [],
    organisation: ['ADMIN_BATCHES'],
    other: ['ADMIN_BATCHES', 'ADMIN_VIEW_ALL_ORGANISATIONS'],
  },
  change: {
    own: ['ADMIN_BACKEND_SERVICES'],
    organisation: ['ADMIN_BACKEND_SERVICES', 'ADMIN_BATCHES'],
    other: ['ADMIN_BACKEND_SERVICES', 'ADMIN_BATCHES', 'ADMIN_EDIT_ALL_ORGANISATIONS'],
  },
};

type Say = (name: string, missing: string) => Sentence;
const refusals: Readonly<Record<RightVerb, Readonly<Record<Nearness, Say>>>> = {
  read: {
    own: (name, missing) => sentence`“${name}” may not read one’s own batches without ${missing}.`,
    organisation: (name, missing) =>
      sentence`“${name}” may not read batches of the same organisation without ${missing}.`,
    other: (name, missing) => sentence`“${name}” may not read batches of other organisations without ${missing}.`,
  },
  patch: {
    own: (name, missing) => sentence`“${name}” may not change one’s own batches without ${missing}.`,
    organisation: (name, missing) =>
      sentence`“${name}” may not change batches of the same organisation without ${missing}.`,
    other: (name, missing) => sentence`“${name}” may not change batches of other organisations without ${missing}.`,
  },
  delete: {
    own: (name, missing) => sentence`“${name}” may not cancel or delete one’s own batches without ${missing}.`,
    organisation: (name, missing) =>
      sentence`“${name}” may not cancel or delete batches of the same organisation without ${missing}.`,
    other: (name, missing) =>
      sentence`“${name}” may not cancel or delete batches of other organisations without ${missing}.`,
  },
};

/** A name that comes back in another organisation is another person. */
function nearness({ name, organisation }: Person, batch: Ownership): Nearness {
  if (batch.organisation !== organisation) return 'other';
  return batch.owner === name ? 'own' : 'organisation';
}

/** `person` null: no profile asks, but whoever has the workspace, who may do everything. */
export function judge(person: Person | null, batch: Ownership, verb: RightVerb): Verdict {
  if (person === null) return { allowed: true };
  const near = nearness(person, batch);
  const missing = needed[verb === 'read' ? 'read' : 'change'][near].filter((each) => !person.functions.includes(each));
  if (missing.length === 0) return { allowed: true };
  const said = refusals[verb][near](person.name, missing.join(' + '));
  return { allowed: false, reason: inEnglish(said), sentence: said };
}

/** The batches that `judge` lets somebody read, as filters of a list; without any filter: all of them. */
export function reach(person: Person | null): { owner?: string; organisation?: string } {
  if (person === null) return {};
  const has = (each: RightFunction) => person.functions.includes(each);
  const { name: owner, organisation } = person;
  if (!has('ADMIN_BATCHES')) return { owner, organisation };
  return has('ADMIN_VIEW_ALL_ORGANISATIONS') ? {} : { organisation };
}
