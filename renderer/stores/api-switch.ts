/** The API for programs of this machine, as it stands: told by the shell whenever something comes in. */
import { create } from 'zustand';
import type { ApiState } from '#contract/api-switch.ts';
import type { ShellApi } from '#contract/shell-api.ts';
import { announce } from './announcer.ts';
import { api, on } from './link.ts';

export const useApi = create<{ access: ApiState | null }>(() => ({ access: null }));

export async function loadApi(): Promise<void> {
  useApi.setState({ access: await api.apiState({}) });
}

export async function setApi(change: Parameters<ShellApi['setApi']>[0]): Promise<void> {
  const { access } = useApi.getState();
  // The switch moves at once; what came of it is told a moment later.
  if (access && change.on !== undefined) useApi.setState({ access: { ...access, on: change.on } });
  const next = await api.setApi(change).catch(async (error: unknown) => {
    await loadApi();
    throw error;
  });
  useApi.setState({ access: next });
  if (next.problem) announce(next.problem);
}

on('api', (access) => useApi.setState({ access }));
