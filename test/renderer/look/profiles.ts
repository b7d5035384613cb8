/** The profiles of the double: none, until one is made. */
import type { EngineHandlers } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { homeOrganisation, type Profile } from '#contract/rights.ts';

export function makeProfiles() {
  let profiles: Profile[] = [];
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
  } satisfies Partial<EngineHandlers>;
}
