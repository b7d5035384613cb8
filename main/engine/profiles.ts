/** The profiles of the workspace: made with a token that is shown once, recognised by its hash, removed. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Profile, ProfileAnswers } from '#contract/rights.ts';
import { timeText } from '#delivery/process.ts';
import { write } from '#store/open.ts';
import { ensureOrganisation, readOrganisations } from '#store/organisation.ts';
import { deleteProfile, insertProfile, readProfiles, type StoredProfile } from '#store/profile.ts';
import type { Mill } from './mill.ts';

/** Reserved: it belongs to the program itself, and nobody comes in with it. */
const reserved = 'system';

const faceOf = ({ name, organisation, functions, created }: StoredProfile): Profile => ({
  name,
  organisation,
  functions,
  created: timeText(created),
});

export function profileVerbs({ catalog, now }: Pick<Mill, 'catalog' | 'now'>) {
  return {
    profiles: (): ProfileAnswers['profiles'] => ({
      profiles: readProfiles(catalog).map(faceOf),
      organisations: readOrganisations(catalog),
    }),
    addProfile({ name, organisation, functions }: Given<'addProfile'>): ProfileAnswers['addProfile'] {
      if (name.toLowerCase() === reserved)
        throw new Failure('bad-input', sentence`“${name}” is the program’s own profile. Choose another name.`);
      const token = `bm_${randomBytes(32).toString('base64url')}`;
      const hash = createHash('sha256').update(token).digest('hex');
      const stored = { name, organisation, functions: [...new Set(functions)], hash, created: now() };
      write(catalog, () => {
        ensureOrganisation(catalog, organisation, stored.created);
        if (!insertProfile(catalog, stored))
          throw new Failure(
            'not-allowed',
            sentence`There is a profile “${name}” already. Remove it first to make a new token.`,
          );
      });
      return { profile: faceOf(stored), token };
    },
    removeProfile({ name }: Given<'removeProfile'>): ProfileAnswers['removeProfile'] {
      if (!write(catalog, () => deleteProfile(catalog, name)))
        throw new Failure('not-found', sentence`There is no profile “${name}”.`);
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
