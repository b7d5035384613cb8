/** The question that is asked back before what cannot be undone. There is one at a time. */
import type { ReactNode } from 'react';
import { create } from 'zustand';

export interface Question {
  title: string;
  body: ReactNode;
  /** What the two buttons do, in words: never just “Yes” and “No”. */
  act: string;
  leave: string;
  onAct(): void;
}

export const useQuestion = create<{ question: Question | null; open: boolean }>(() => ({
  question: null,
  open: false,
}));

export function ask(question: Question): void {
  useQuestion.setState({ question, open: true });
}

/** Its words stay until the next one, so that they do not vanish before the dialog does. */
export function answer(): void {
  useQuestion.setState({ open: false });
}
