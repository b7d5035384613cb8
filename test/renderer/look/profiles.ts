/** The profiles of the double: none until one is made, or those of two organisations. */
import type { Attachment } from '#contract/attachment.ts';
import type { EngineHandlers } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { homeOrganisation, type Profile, rightFunctions } from '#contract/rights.ts';

/** May read what is in the window, and nothing more. */
export const reader: Profile = {
  name: 'reader',
  organisation: homeOrganisation,
  functions: ['ADMIN_BATCHES'],
  created: '2026-10-09T14:30:00.000Z',
};

const people: readonly Profile[] = [
  { name: 'ada', organisation: 'home', functions: [...rightFunctions], created: '2026-10-02T08:12:00.000Z' },
  {
    name: 'nightly import',
    organisation: 'home',
    functions: ['ADMIN_BATCHES', 'ADMIN_BACKEND_SERVICES'],
    created: '2026-10-09T14:30:00.000Z',
  },
  { name: 'bob', organisation: 'Lumen East', functions: [], created: '2026-11-01T10:05:00.000Z' },
];

export function makeProfiles(peopled = false) {
  let attached: Attachment[] = peopled ? [{ name: 'Lumen West', folder: '/srv/lumen/west' }] : [];
  let profiles: Profile[] = peopled ? [...people] : [];
  const face = (name: string): Profile => {
    const found = profiles.find((each) => each.name === name);
    if (!found) throw new Failure('not-found', `There is no profile “${name}”.`);
    return found;
  };
  return {
    profiles: () => ({
      profiles,
      organisations: [...new Set([homeOrganisation, ...profiles.map(({ organisation }) => organisation)])],
    }),
    addProfile({ name, organisation, functions }) {
      const profile = { name, organisation, functions, created: new Date().toISOString() };
      profiles = [...profiles, profile];
      return { profile, token: 'bm_0f0b5e7400112233445566778899aabb' };
    },
    changeProfile({ name, functions }) {
      profiles = profiles.map((each) => (each.name === name ? { ...each, functions } : each));
      return face(name);
    },
    renewProfile: ({ name }) => ({ profile: face(name), token: 'bm_77aa1b5e7400112233445566778899aabb' }),
    removeProfile({ name }) {
      profiles = profiles.filter((each) => each.name !== name);
      return { name };
    },
    recognise: () => null,
    attachments: () => attached,
    attach({ folder }) {
      attached = [...attached, { name: 'west', folder }];
      return attached;
    },
    detach({ name }) {
      attached = attached.filter((each) => each.name !== name);
      return attached;
    },
  } satisfies Partial<EngineHandlers>;
}
