/** The chosen file: how it is read, a look at its first rows, and which of its columns the tool is to read. */
import { create } from 'zustand';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import type { Inspection, Reading } from '#contract/source.ts';
import { tell } from '#renderer/parts/notices.tsx';
import { guessColumn, guessTool, labelOfFile } from '#renderer/words/guesses.ts';
import { chooseKind, draftTool, suggestLabel, suggestTool, useDraft } from './draft.ts';
import { api } from './link.ts';
import { fitsEditor, seedText, usePasted } from './pasted.ts';
import { go, usePlace } from './place.ts';
import { isRecipe, lookAtRecipe } from './recipe.ts';
import { latest } from './timing.ts';
import { useTools } from './tools.ts';
import { sentenceOf } from './trouble.ts';

interface PickedState {
  file: PickedFile | null;
  /** What the person fixed; everything else is guessed. */
  reading: Reading;
  inspection: Inspection | null;
  counts: { records: number; rejected: number } | null;
  column: string | null;
  columnChosen: boolean;
  trouble: string;
}

const nothing = { reading: {}, inspection: null, counts: null, column: null, columnChosen: false, trouble: '' };
export const usePicked = create<PickedState>(() => ({ ...nothing, file: null }));

interface Look {
  file: PickedFile;
  reading: Reading;
  depth: 'head' | 'all';
}
const inspect = ({ file, reading, depth }: Look) =>
  api.inspect({ source: { kind: 'file', file: file.token, name: file.name }, reading, depth });
const lookAtHead = latest(inspect);
const lookAtAll = latest(inspect);

export async function chooseFile(): Promise<void> {
  const file = await api.chooseFile({});
  if (file) takeFile(file);
}

export function takeFile(file: PickedFile): void {
  if (isRecipe(file)) {
    lookAtRecipe(file);
    return;
  }
  usePicked.setState({ ...nothing, file });
  chooseKind('file');
  suggestLabel(labelOfFile(file.name));
  if (usePlace.getState().place.screen !== 'new') go({ screen: 'new' });
  void look();
}

export function clearPicked(): void {
  lookAtHead.forget();
  lookAtAll.forget();
  usePicked.setState({ ...nothing, file: null });
}

/** Text from the clipboard, pasted where no text field is. */
export function takePastedText(text: string): void {
  if (fitsEditor(text)) {
    if (usePasted.getState().empty) seedText(text);
    else tell(t('The list you began is still here'), t('Paste into it, or clear it first.'));
    chooseKind('paste');
  } else {
    tell(
      t('This list is too large to paste'),
      t('Save it as a text file and choose that file. A file may be as large as you like.'),
    );
    chooseKind('file');
  }
  go({ screen: 'new' });
}

/** Another format has other parts: only the encoding stays as it was fixed. */
export function fixReading(fixed: Reading): void {
  usePicked.setState(({ reading }) => {
    const { encoding } = reading;
    const known = fixed.format ? { ...(encoding ? { encoding } : {}) } : reading;
    return { reading: { ...known, ...fixed } };
  });
  void look();
}

export function guessReading(): void {
  usePicked.setState({ reading: {} });
  void look();
}

export function chooseColumn(column: string): void {
  usePicked.setState({ column, columnChosen: true });
}

async function look(): Promise<void> {
  const { file, reading } = usePicked.getState();
  if (!file) return;
  usePicked.setState({ counts: null, trouble: '' });
  try {
    const inspection = await lookAtHead({ file, reading, depth: 'head' });
    if (!inspection) return;
    const suggested = guessTool(inspection.fields, useTools.getState().tools);
    if (suggested) suggestTool(suggested.name);
    usePicked.setState(({ column, columnChosen }) => {
      const kept = columnChosen && column !== null && inspection.fields.includes(column);
      return kept ? { inspection } : { inspection, columnChosen: false, column: columnFor(inspection) };
    });
    if (inspection.complete) return;
    const whole = await lookAtAll({ file, reading, depth: 'all' });
    if (whole) usePicked.setState({ counts: { records: whole.records, rejected: whole.rejected } });
  } catch (error) {
    usePicked.setState({ trouble: sentenceOf(error), inspection: null });
  }
}

function columnFor({ fields }: Inspection): string | null {
  return guessColumn(fields, draftTool()?.hints ?? []);
}

/** Another tool reads another column, unless the person chose one. */
useDraft.subscribe((now, before) => {
  const { inspection, columnChosen } = usePicked.getState();
  if (now.tool !== before.tool && inspection && !columnChosen) usePicked.setState({ column: columnFor(inspection) });
});
