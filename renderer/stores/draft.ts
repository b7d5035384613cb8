/** The new batch as it is being put together. It stays as it is while the person looks elsewhere. */
import { create } from 'zustand';
import type { ToolFace } from '#contract/tool.ts';
import { dayName } from '#renderer/words/times.ts';
import { useTools } from './tools.ts';

export type SourceKind = 'paste' | 'file';
export type OptionValue = boolean | string;

interface DraftState {
  kind: SourceKind;
  /** Empty: the first tool there is. */
  tool: string;
  /** Whether the person chose the tool; if not, a file may suggest one. */
  toolChosen: boolean;
  /** Options by tool, so that going back and forth between tools loses nothing. */
  options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  label: string;
  labelTyped: boolean;
  threshold: number | null;
  pageSize: number;
  busy: 'save' | 'run' | null;
}

const fresh = { kind: 'paste', label: '', labelTyped: false, threshold: 20, pageSize: 500, busy: null } as const;

export const useDraft = create<DraftState>(() => ({ ...fresh, tool: '', toolChosen: false, options: {} }));

export function chooseKind(kind: SourceKind): void {
  useDraft.setState({ kind });
}

export function chooseTool(tool: string): void {
  useDraft.setState({ tool, toolChosen: true });
}

export function suggestTool(tool: string): void {
  if (!useDraft.getState().toolChosen) useDraft.setState({ tool });
}

export function typeLabel(label: string): void {
  useDraft.setState({ label, labelTyped: true });
}

/** A name that nobody typed follows the source. */
export function suggestLabel(label: string): void {
  if (!useDraft.getState().labelTyped) useDraft.setState({ label });
}

export function pastedLabel(): string {
  return `Pasted list, ${dayName(Date.now())}`;
}

export function setOption(tool: string, name: string, value: OptionValue): void {
  useDraft.setState(({ options }) => ({ options: { ...options, [tool]: { ...options[tool], [name]: value } } }));
}

/** Tool and options are what one does again next time; everything else belongs to the batch that was just made. */
export function startOver(): void {
  useDraft.setState({ ...fresh, toolChosen: false });
}

export function toolOf(draft: Pick<DraftState, 'tool'>, tools: readonly ToolFace[]): ToolFace | undefined {
  return tools.find(({ name }) => name === draft.tool) ?? tools[0];
}

export function draftTool(): ToolFace | undefined {
  return toolOf(useDraft.getState(), useTools.getState().tools);
}

export function useDraftTool(): ToolFace | undefined {
  const tool = useDraft((state) => state.tool);
  return useTools(({ tools }) => toolOf({ tool }, tools));
}
