/** The profiles of the workspace: made with a token that is shown once, recognised by its hash, changed, renewed, removed. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import {
  homeOrganisation,
  type Profile,
  type ProfileAnswers,
  rightFunctions,
  systemProfile,
} from '#contract/rights.ts';
import { timeText } from '#delivery/process.ts';
import { write } from '#store/open.ts';
import { ensureOrganisation, readOrganisations } from '#store/organisation.ts';
import { deleteProfile, insertProfile, readProfiles, type StoredProfile, updateProfile } from '#store/profile.ts';
import type { Mill } from './mill.ts';

const faceOf = ({ name, organisation, functions, created }: StoredProfile): Profile => ({
  name,
  organisation,
  functions,
  created: timeText(created),
});

function newToken(): { token: string; hash: string } {
  const token = `bm_${randomBytes(32).toString('base64url')}`;
  return { token, hash: createHash('sha256').update(token).digest('hex') };
}

const unknown = (name: string) => new Failure('not-found', sentence`There is no profile “${name}”.`);

export function profileVerbs({ catalog, now }: Pick<Mill, 'catalog' | 'now'>) {
  const stored = (name: string): StoredProfile => {
    const found = readProfiles(catalog).find((each) => each.name === name);
    if (!found) throw unknown(name);
    return found;
  };
  return {
    profiles: (): ProfileAnswers['profiles'] => ({
      profiles: readProfiles(catalog).map(faceOf),
      organisations: readOrganisations(catalog),
    }),
    addProfile({ name, organisation, functions }: Given<'addProfile'>): ProfileAnswers['addProfile'] {
      if (name.toLowerCase() === systemProfile)
        throw new Failure('bad-input', sentence`“${name}” is the program’s own profile. Choose another name.`);
      const { token, hash } = newToken();
      const made = { name, organisation, functions: [...new Set(functions)], hash, created: now() };
      write(catalog, () => {
        ensureOrganisation(catalog, organisation, made.created);
        if (!insertProfile(catalog, made))
          throw new Failure(
            'not-allowed',
            sentence`There is a profile “${name}” already. Make a new token for it, or choose another name.`,
          );
      });
      return { profile: faceOf(made), token };
    },
    changeProfile({ name, functions }: Given<'changeProfile'>): ProfileAnswers['changeProfile'] {
      if (name === systemProfile)
        throw new Failure('not-allowed', sentence`“${name}” is the program’s own profile and keeps all functions.`);
      if (!write(catalog, () => updateProfile(catalog, name, { functions: [...new Set(functions)] })))
        throw unknown(name);
      return faceOf(stored(name));
    },
    renewProfile({ name }: Given<'renewProfile'>): ProfileAnswers['renewProfile'] {
      const { token, hash } = newToken();
      write(catalog, () => {
        if (updateProfile(catalog, name, { hash })) return;
        if (name !== systemProfile) throw unknown(name);
        ensureOrganisation(catalog, homeOrganisation, now());
        insertProfile(catalog, {
          name,
          organisation: homeOrganisation,
          functions: [...rightFunctions],
          hash,
          created: now(),
        });
      });
      return { profile: faceOf(stored(name)), token };
    },
    removeProfile({ name }: Given<'removeProfile'>): ProfileAnswers['removeProfile'] {
      if (!write(catalog, () => deleteProfile(catalog, name))) throw unknown(name);
      return { name };
    },
    recognise({ hash }: Given<'recognise'>): ProfileAnswers['recognise'] {
      const shown = Buffer.from(hash, 'hex');
      // All of them are compared, each in the same time: how long it takes tells nothing of what fits.
      const found = readProfiles(catalog).filter((each) => timingSafeEqual(Buffer.from(each.hash, 'hex'), shown));
      return found[0] ? faceOf(found[0]) : null;
    },
  };
}
