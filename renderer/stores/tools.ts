/** The tools of the engine. They do not change while the program runs. */
import { create } from 'zustand';
import { tData } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';
import { api } from './link.ts';
import { sentenceOf } from './trouble.ts';

interface ToolsState {
  tools: readonly ToolFace[];
  phase: 'loading' | 'there' | 'failed';
  trouble: string;
}

export const useTools = create<ToolsState>(() => ({ tools: [], phase: 'loading', trouble: '' }));

export async function loadTools(): Promise<void> {
  try {
    useTools.setState({ tools: await api.tools({}), phase: 'there', trouble: '' });
  } catch (error) {
    useTools.setState({ phase: 'failed', trouble: sentenceOf(error) });
    throw error;
  }
}

export function useTool(name: string): ToolFace | undefined {
  return useTools(({ tools }) => tools.find((tool) => tool.name === name));
}

export function toolLabel(name: string): string {
  return tData(useTools.getState().tools.find((tool) => tool.name === name)?.label ?? name);
}

export function useToolLabel(name: string): string {
  return tData(useTool(name)?.label ?? name);
}

/** What is done with the records of a batch: its flow, or its tool. */
export function useWorkLabel({ flow, tool }: { flow: string | null; tool: string }): string {
  const label = useToolLabel(tool);
  return flow ?? label;
}
