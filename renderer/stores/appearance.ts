/** How the window is used here, on this computer: how close the rows stand, and whether keys without Ctrl do something. */
import { z } from 'zod';
import { create } from 'zustand';
import { keep, recall } from './kept.ts';

export const densities = ['compact', 'comfortable'] as const;
export type Density = (typeof densities)[number];

interface Appearance {
  density: Density;
  /** Shortcuts of a single sign, such as “[” and “?”; some people's input devices press them by accident. */
  plainKeys: boolean;
}

const key = 'appearance';
const schema = z.object({ density: z.enum(densities).default('compact'), plainKeys: z.boolean().default(true) });

export const useAppearance = create<Appearance>(() => recall(key, schema) ?? schema.parse({}));

/** Pixels of a row in the grid; lists follow the variables of the theme. */
const rowHeights: Readonly<Record<Density, number>> = { compact: 28, comfortable: 34 };

export function useRowHeight(): number {
  return useAppearance(({ density }) => rowHeights[density]);
}

export function setAppearance(change: Partial<Appearance>): void {
  useAppearance.setState(change);
  keep(key, useAppearance.getState());
  showDensity();
}

export function showDensity(): void {
  document.documentElement.dataset['density'] = useAppearance.getState().density;
}
