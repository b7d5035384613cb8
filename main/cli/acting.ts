/** Whom commands act as: whoever has the workspace, who may do everything, or the profile that `--profile` names. */
import { actingAs } from '#contract/acting.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { homeOrganisation, type Person, rightFunctions, systemProfile } from '#contract/rights.ts';
import { type EngineLink, type LinkOptions, openEngine } from '#engine/link.ts';

let profile: string | undefined;

/** For the rest of this process. */
export function actAs(name: string | undefined): void {
  profile = name;
}

export async function openAsProfile(options: LinkOptions): Promise<EngineLink> {
  const link = await openEngine(options);
  if (profile === undefined) return link;
  try {
    return { ...link, api: actingAs(link.api, await personOf(link.api, profile)) };
  } catch (error) {
    await link.close();
    throw error;
  }
}

async function personOf(api: EngineApi, name: string): Promise<Person> {
  if (name === systemProfile) return { name, organisation: homeOrganisation, functions: [...rightFunctions] };
  const { profiles } = await api.profiles({});
  const found = profiles.find((each) => each.name === name);
  if (!found) throw new Failure('not-found', `There is no profile “${name}”. See them with: batchmill profiles`);
  return found;
}
