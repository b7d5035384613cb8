/** Shows in the editor which lines are bad (red) and which repeat an earlier one (amber). */
import { RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view';
import type { ListCheck } from '#contract/engine-api.ts';
import { saidAgain, t } from '#contract/language/language.ts';

export const setMarks = StateEffect.define<ListCheck | null>();

class Mark extends GutterMarker {
  readonly tone: 'bad' | 'warn';
  readonly reason: string;

  constructor(tone: 'bad' | 'warn', reason: string) {
    super();
    this.tone = tone;
    this.reason = reason;
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof Mark && other.tone === this.tone && other.reason === this.reason;
  }

  override toDOM(): HTMLElement {
    const dot = document.createElement('i');
    dot.className = `dot tone-${this.tone}`;
    dot.title = this.reason;
    return dot;
  }
}

interface Marks {
  lines: DecorationSet;
  dots: ReturnType<RangeSetBuilder<GutterMarker>['finish']>;
}

const badLine = Decoration.line({ class: 'editor-bad-line' });

function marksOf(check: ListCheck | null, text: Text): Marks {
  const lines = new RangeSetBuilder<Decoration>();
  const dots = new RangeSetBuilder<GutterMarker>();
  const bad = (check?.rejects ?? []).map(({ line, reason }) => ({ line, mark: new Mark('bad', saidAgain(reason)) }));
  const repeated = (check?.duplicateLines ?? []).map((line) => ({
    line,
    mark: new Mark('warn', t('Repeats an earlier line')),
  }));
  for (const { line, mark } of [...bad, ...repeated].sort((a, b) => a.line - b.line)) {
    if (line > text.lines) break;
    const { from } = text.line(line);
    if (mark.tone === 'bad') lines.add(from, from, badLine);
    dots.add(from, from, mark);
  }
  return { lines: lines.finish(), dots: dots.finish() };
}

/** Until the next check the marks move with the text. */
const marks = StateField.define<Marks>({
  create: (state) => marksOf(null, state.doc),
  update(value, transaction) {
    const fresh = transaction.effects.find((effect) => effect.is(setMarks));
    if (fresh) return marksOf(fresh.value, transaction.state.doc);
    if (!transaction.docChanged) return value;
    return { lines: value.lines.map(transaction.changes), dots: value.dots.map(transaction.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ lines }) => lines),
});

export const lineMarks = [marks, gutter({ class: 'editor-dots', markers: (view) => view.state.field(marks).dots })];
