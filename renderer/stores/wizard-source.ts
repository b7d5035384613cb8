/** The records of the wizard: where they come from, which columns they have, and which field of the interface each fills. */
import type { DateOrder, Interface } from '#contract/interface.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import type { Reading } from '#contract/source.ts';
import { labelOfFile } from '#renderer/words/guesses.ts';
import { bodyOf, useDesigns } from './designs.ts';
import { api } from './link.ts';
import { afterQuiet, latest } from './timing.ts';
import { sentenceOf } from './trouble.ts';
import { type Dirty, lacking, sourceOf, useWizard, type Wizard, type WizardSource } from './wizard.ts';

const { getState: now, setState: set } = useWizard;

/** Enough of a long text to know its columns. */
const headLength = 200_000;

const ask = latest((question: { source: WizardSource; reading: Reading; known: string | Interface | null }) =>
  api.suggest({
    source:
      question.source.kind === 'file'
        ? { kind: 'file', file: question.source.file.token, name: question.source.file.name }
        : { kind: 'text', text: head(question.source.text) },
    reading: question.reading,
    ...(question.known === null ? {} : { interface: question.known }),
  }),
);

/** A change, and what it is for the engine. */
export function changeWizard(part: Partial<Wizard>, ...what: Dirty[]): void {
  set(({ dirty }) => ({ ...part, dirty: [...new Set([...dirty, ...what])], problem: '' }));
}

export function takeFile(file: PickedFile): void {
  const { label } = now();
  changeWizard(
    { way: 'file', file, columns: null, ...(label.trim() === '' ? { label: labelOfFile(file.name) } : {}) },
    'source',
    ...(label.trim() === '' ? (['label'] as const) : []),
  );
  void look();
}

export function typeText(text: string): void {
  if (text === now().text) return;
  changeWizard({ way: 'text', text }, 'source');
  lookSoon();
}

export function chooseWay(way: Wizard['way']): void {
  if (now().way === way) return;
  changeWizard({ way }, 'source');
  if (sourceOf(now())) void look();
  else set({ columns: null, suggestion: null, trouble: '' });
}

/** Another format brings another delimiter: only then is the rest guessed anew. */
export function fixReading(fixed: Reading): void {
  const { reading } = now();
  changeWizard(
    { reading: fixed.format && fixed.format !== reading.format ? fixed : { ...reading, ...fixed } },
    'reading',
  );
  if (sourceOf(now())) void look();
}

/** Everything about the format is to be guessed. */
export function guessReading(): void {
  changeWizard({ reading: {} }, 'reading');
  if (sourceOf(now())) void look();
}

export function chooseInterface(name: string | null): void {
  const { ownInterface } = now();
  const mapped = name !== null && ownInterface?.name === name ? ownInterface : null;
  changeWizard({ interface: name, chosen: true, remembered: false, mapped }, 'interface');
  if (sourceOf(now())) void look();
  else if (name !== null && mapped === null && now().columns !== null) void takeBody(name);
}

/** The records of a draft are not at hand any more: its columns are, and a person can map them. */
async function takeBody(name: string): Promise<void> {
  try {
    const body = await bodyOf('interface', name);
    if (now().interface === name && now().mapped === null && 'interface' in body)
      changeWizard({ mapped: body.interface }, 'interface');
  } catch (error) {
    set({ problem: sentenceOf(error) });
  }
}

export function mapField(field: string, source: string): void {
  const { mapped } = now();
  if (!mapped) return;
  const fields = mapped.fields.map((each): Interface['fields'][number] => {
    if (each.name !== field) return each;
    const { source: _old, ...rest } = each;
    return source === '' ? rest : { ...rest, source };
  });
  changeWizard({ mapped: { ...mapped, fields } }, 'interface');
}

/** Undefined: they are yyyy-mm-dd already. */
export function chooseDates(field: string, order: DateOrder | undefined): void {
  const { mapped } = now();
  if (!mapped) return;
  const fields = mapped.fields.map((each): Interface['fields'][number] => {
    const { dates: _old, ...rest } = each;
    return each.name !== field ? each : order === undefined ? rest : { ...rest, dates: order };
  });
  changeWizard({ mapped: { ...mapped, fields } }, 'interface');
}

async function look(): Promise<void> {
  const { reading, interface: name, chosen, mapped } = now();
  const source = sourceOf(now());
  if (!source) return;
  set({ looking: true, trouble: '' });
  try {
    const suggestion = await ask({ source, reading, known: mapped ?? name });
    if (!suggestion) return;
    const { remembered, layout } = suggestion;
    const offered = useDesigns.getState().interface.rows?.filter(({ scopes }) => scopes.includes('batch')) ?? [];
    set({ suggestion, columns: layout.fields, looking: false, mapped: name === null ? null : suggestion.interface });
    // A draft takes the columns that were found, as soon as they are.
    if (now().id !== null && name !== null) changeWizard({}, 'interface');
    // What was used last time with such columns, unless somebody chose.
    if (!chosen && name !== remembered && remembered !== null && offered.some((row) => row.name === remembered)) {
      changeWizard({ interface: remembered, remembered: true }, 'interface');
      await look();
    }
  } catch (error) {
    set({ trouble: sentenceOf(error), suggestion: null, columns: null, looking: false });
  }
}

const lookSoon = afterQuiet(400, () => {
  if (sourceOf(now())) void look();
  else set({ columns: null, suggestion: null, trouble: '' });
});

/** Up to the end of a line. */
function head(text: string): string {
  if (text.length <= headLength) return text;
  const end = text.lastIndexOf('\n', headLength);
  return text.slice(0, end > 0 ? end : headLength);
}

export function missingFields(): string[] {
  const { mapped, columns } = now();
  return lacking(mapped, columns);
}
