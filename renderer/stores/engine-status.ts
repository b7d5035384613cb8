/** What the engine as a whole is doing, for the status bar. Null until it has answered once. */
import { create } from 'zustand';
import type { EngineStatus } from '#contract/engine-api.ts';
import { api, on } from './link.ts';

export const useStatus = create<{ status: EngineStatus | null }>(() => ({ status: null }));

export async function loadStatus(): Promise<void> {
  useStatus.setState({ status: await api.status({}) });
}

on('status', (status) => useStatus.setState({ status }));
