/**
 * The pasted list. The text itself lives in the editor's own document; here is what is known about it. The engine
 * checks it shortly after each change, and an answer that a newer change overtook is dropped.
 */
import type { EditorState } from '@codemirror/state';
import { create } from 'zustand';
import type { ListCheck } from '#contract/engine-api.ts';
import { draftTool, pastedLabel, suggestLabel, useDraft } from './draft.ts';
import { api } from './link.ts';
import { afterQuiet, latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

/** More than this is read as a file. */
export const editorLimits = { characters: 50 * 1024 * 1024, lines: 1_000_000 } as const;

/** What the rest of the window may do with the editor while it is open. */
export interface EditorHandle {
  jumpTo(line: number): void;
  removeLines(lines: readonly number[]): void;
  textOf(line: number): string;
  reset(): void;
}

interface Document {
  readonly length: number;
  readonly lines: number;
  toString(): string;
}

interface PastedState {
  empty: boolean;
  /** The newest answer; it may be older than the text. */
  check: ListCheck | null;
  /** Whether the newest answer is about the text as it is. */
  current: boolean;
  trouble: string;
  editor: EditorHandle | null;
}

const nothing = { empty: true, check: null, current: false, trouble: '' };
export const usePasted = create<PastedState>(() => ({ ...nothing, editor: null }));

/** What the editor leaves behind when it is closed and finds again when it is opened. */
export const editorMemory: { state: EditorState | null; seed: string } = { state: null, seed: '' };
let document: Document = { length: 0, lines: 0, toString: () => '' };

export function fitsEditor(text: string): boolean {
  if (text.length > editorLimits.characters) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (++lines > editorLimits.lines) return false;
  }
  return true;
}

/** A new text from outside of the editor, which is closed now. */
export function seedText(text: string): void {
  editorMemory.state = null;
  editorMemory.seed = text;
}

export function clearPasted(): void {
  seedText('');
  usePasted.getState().editor?.reset();
  document = { length: 0, lines: 0, toString: () => '' };
  ask.forget();
  usePasted.setState(nothing);
}

export function pastedText(): string {
  return document.toString();
}

export function textChanged(next: Document): void {
  document = next;
  const empty = next.length === 0;
  ask.forget();
  usePasted.setState(empty ? nothing : { empty, current: false });
  if (!empty) {
    suggestLabel(pastedLabel());
    (next.length > 5_000_000 ? checkLater : checkSoon)();
  }
}

const ask = latest((tool: string) => api.checkList({ text: document.toString(), tool }));

async function check(): Promise<void> {
  const tool = draftTool();
  if (!tool || document.length === 0) return;
  try {
    const answer = await ask(tool.name);
    if (answer) usePasted.setState({ check: answer, current: true, trouble: '' });
  } catch (error) {
    usePasted.setState({ trouble: sentenceOf(error) });
  }
}

const checkSoon = afterQuiet(150, () => void check());
const checkLater = afterQuiet(700, () => void check());

useDraft.subscribe((now, before) => {
  if (now.tool === before.tool || document.length === 0) return;
  ask.forget();
  usePasted.setState({ current: false });
  checkSoon();
});
