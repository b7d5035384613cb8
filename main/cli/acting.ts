/** Whom commands act as: whoever has the workspace, who may do everything, or the profile that `--profile` names. */
import { reachAcross } from '#contract/across.ts';
import { actingAs } from '#contract/acting.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { type Person, systemProfile } from '#contract/rights.ts';
import { type EngineLink, type LinkOptions, openEngine } from '#engine/link.ts';

let profile: string | undefined;

/** For the rest of this process. */
export function actAs(name: string | undefined): void {
  profile = name;
}

export async function openAsProfile(options: LinkOptions): Promise<EngineLink> {
  const link = await openEngine(options);
  if (profile === undefined) return link;
  if (profile === systemProfile) return overAll(link, options);
  try {
    return { ...link, api: actingAs(link.api, await personOf(link.api, profile)) };
  } catch (error) {
    await link.close();
    throw error;
  }
}

/** The program’s own profile may do everything, in this workspace and in those that are attached to it. */
function overAll(link: EngineLink, options: LinkOptions): EngineLink {
  const { api, on, close } = reachAcross(link, (workspace) => openEngine({ ...options, workspace }));
  return {
    ...link,
    api,
    on,
    async close(how) {
      await close();
      await link.close(how);
    },
  };
}

async function personOf(api: EngineApi, name: string): Promise<Person> {
  const { profiles } = await api.profiles({});
  const found = profiles.find((each) => each.name === name);
  if (!found) throw new Failure('not-found', `There is no profile “${name}”. See them with: batchmill profiles`);
  return found;
}
