/** The new batch as it is being put together. It stays as it is while the person looks elsewhere. */
import { create } from 'zustand';
import { t } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';
import { dayName } from '#renderer/words/times.ts';
import { type Setup, usualSetup } from './setup.ts';
import { useTools } from './tools.ts';

export type SourceKind = 'paste' | 'file';

/** An empty tool: the first one there is. */
interface DraftState extends Setup {
  kind: SourceKind;
  /** Whether the person chose the tool; if not, a file may suggest one. */
  toolChosen: boolean;
  labelTyped: boolean;
  busy: 'save' | 'run' | null;
}

const fresh = { ...usualSetup, kind: 'paste', labelTyped: false, busy: null } as const;

export const useDraft = create<DraftState>(() => ({ ...fresh, tool: '', toolChosen: false, options: {} }));

export function chooseKind(kind: SourceKind): void {
  useDraft.setState({ kind });
}

export function changeSetup(part: Partial<Setup>): void {
  useDraft.setState({
    ...part,
    ...(part.tool === undefined ? {} : { toolChosen: true }),
    ...(part.label === undefined ? {} : { labelTyped: true }),
  });
}

export function chooseTool(tool: string): void {
  changeSetup({ tool });
}

export function suggestTool(tool: string): void {
  if (!useDraft.getState().toolChosen) useDraft.setState({ tool });
}

/** A name that nobody typed follows the source. */
export function suggestLabel(label: string): void {
  if (!useDraft.getState().labelTyped) useDraft.setState({ label });
}

export function pastedLabel(): string {
  return t('Pasted list, {day}', { day: dayName(Date.now()) });
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
