/** Whom the window acts as; null: whoever has the workspace, who may do everything. */
import { create } from 'zustand';
import type { Profile } from '#contract/rights.ts';

export const useMe = create<{ me: Profile | null }>(() => ({ me: null }));
