/** Who may come in through the API, and the token that was made last: it is shown this once and kept nowhere. */
import { create } from 'zustand';
import { homeOrganisation, type Profile, type RightFunction } from '#contract/rights.ts';
import { loadMe } from './acting.ts';
import { api } from './link.ts';

interface Profiles {
  profiles: readonly Profile[] | null;
  organisations: readonly string[];
  made: { name: string; token: string } | null;
}

export const useProfiles = create<Profiles>(() => ({ profiles: null, organisations: [], made: null }));

export async function loadProfiles(): Promise<void> {
  const { profiles, organisations } = await api.profiles({});
  useProfiles.setState({ profiles, organisations: [...new Set([homeOrganisation, ...organisations])] });
}

export async function addProfile(name: string, organisation: string, functions: RightFunction[]): Promise<void> {
  const { token } = await api.addProfile({ name, organisation, functions });
  useProfiles.setState({ made: { name, token } });
  await loadProfiles();
}

export async function renewProfile(name: string): Promise<void> {
  const { token } = await api.renewProfile({ name });
  useProfiles.setState({ made: { name, token } });
  await loadProfiles();
}

export async function changeProfile(name: string, functions: RightFunction[]): Promise<void> {
  await api.changeProfile({ name, functions });
  await Promise.all([loadProfiles(), loadMe()]);
}

export async function removeProfile(name: string): Promise<void> {
  await api.removeProfile({ name });
  useProfiles.setState(({ made }) => (made?.name === name ? { made: null } : {}));
  await Promise.all([loadProfiles(), loadMe()]);
}

export function forgetToken(): void {
  useProfiles.setState({ made: null });
}

/** Somebody alone never hears of organisations. */
export function useManyOrganisations(): boolean {
  return useProfiles(({ organisations }) => organisations.length > 1);
}
