/** The one setup that the panel is about: that of a new batch, or of a draft. Whoever shows the panel provides it. */
import { createContext, useContext } from 'react';
import type { ToolFace } from '#contract/tool.ts';
import { type Setup, usualSetup } from '#renderer/stores/setup.ts';
import { useTools } from '#renderer/stores/tools.ts';

export interface SetupAccess {
  setup: Setup;
  change(part: Partial<Setup>): void;
  /** The columns of the records; one for a plain list. */
  fields: readonly string[];
  /** Whether there are columns to choose from. */
  table: boolean;
  /** Whether the records come from a file that can be filed away. */
  fromFile: boolean;
}

const Access = createContext<SetupAccess>({
  setup: { ...usualSetup, tool: '', options: {} },
  change: () => undefined,
  fields: [],
  table: false,
  fromFile: false,
});

export const SetupProvider = Access.Provider;

export function useSetup(): SetupAccess {
  return useContext(Access);
}

/** The chosen tool, else the first there is. */
export function useSetupTool(): ToolFace | undefined {
  const { tool } = useSetup().setup;
  return useTools(({ tools }) => tools.find(({ name }) => name === tool) ?? tools[0]);
}
