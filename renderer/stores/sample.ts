/**
 * A file to try an interface or a flow on while it is made: its columns, and what comes out of its first records. Asked
 * for again shortly after each change; an answer that a newer change overtook is dropped.
 */
import { create } from 'zustand';
import type { Preview, Suggestion } from '#contract/design.ts';
import type { Asked } from '#contract/engine-api.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { api } from './link.ts';
import { afterQuiet, latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';

export interface SampleState {
  file: PickedFile | null;
  suggestion: Suggestion | null;
  preview: Preview | null;
  phase: 'idle' | 'busy';
  /** Whether confidential values are. */
  masked: boolean;
  /** The file cannot be read; or what is looked at makes no sense. */
  trouble: string;
  previewTrouble: string;
}

/** What the records go through. Null: it cannot be looked at as it is. */
export type Work = Pick<Asked<'create'>, 'interface' | 'flow'> | null;

const nothing: SampleState = {
  file: null,
  suggestion: null,
  preview: null,
  phase: 'idle',
  masked: true,
  trouble: '',
  previewTrouble: '',
};

/** Shown records of a sample. */
export const sampleSize = 20;

export function makeSample() {
  const use = create<SampleState>(() => nothing);
  const askSuggestion = latest(
    ({ file, known }: { file: PickedFile; known: Asked<'suggest'>['interface'] | undefined }) =>
      api.suggest({ source: sourceOf(file), ...(known === undefined ? {} : { interface: known }) }),
  );
  const askPreview = latest(({ file, work }: { file: PickedFile; work: NonNullable<Work> }) =>
    api.preview({ source: sourceOf(file), ...work, limit: sampleSize, masked: use.getState().masked }),
  );
  let work: Work = null;

  async function look(): Promise<void> {
    const { file } = use.getState();
    if (!file || !work) return;
    use.setState({ phase: 'busy' });
    try {
      const preview = await askPreview({ file, work });
      if (preview) use.setState({ preview, previewTrouble: '', phase: 'idle' });
    } catch (error) {
      use.setState({ preview: null, previewTrouble: sentenceOf(error), phase: 'idle' });
    }
  }
  const lookSoon = afterQuiet(250, () => void look());

  return {
    use,
    /** Undefined when the file cannot be read, or another one came in between. */
    async take(file: PickedFile, known?: Asked<'suggest'>['interface']): Promise<Suggestion | undefined> {
      askPreview.forget();
      use.setState({ ...nothing, file, phase: 'busy' });
      try {
        const suggestion = await askSuggestion({ file, known });
        if (suggestion) use.setState({ suggestion, phase: 'idle' });
        return suggestion;
      } catch (error) {
        use.setState({ trouble: sentenceOf(error), phase: 'idle' });
        return undefined;
      }
    },
    /** What is made has changed. */
    show(changed: Work): void {
      work = changed;
      if (!work) use.setState({ preview: null, previewTrouble: '' });
      else if (use.getState().file) lookSoon();
    },
    mask(masked: boolean): void {
      use.setState({ masked });
      void look();
    },
    clear(): void {
      askSuggestion.forget();
      askPreview.forget();
      use.setState(nothing);
    },
  };
}

export type Sample = ReturnType<typeof makeSample>;

const sourceOf = (file: PickedFile) => ({ kind: 'file' as const, file: file.token, name: file.name });
