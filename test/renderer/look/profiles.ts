/** The profiles of the double: none, until one is made. */
import type { EngineHandlers } from '#contract/engine-api.ts';
import { homeOrganisation, type Profile } from '#contract/rights.ts';

export function makeProfiles() {
  let profiles: Profile[] = [];
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
    removeProfile({ name }) {
      profiles = profiles.filter((each) => each.name !== name);
      return { name };
    },
    recognise: () => null,
  } satisfies Partial<EngineHandlers>;
}
