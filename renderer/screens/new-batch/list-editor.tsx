/** The editor for a pasted list. It is a chunk of its own, loaded when it is first needed. */
import './list-editor.css';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { EditorSelection, EditorState } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { t } from '#contract/language/language.ts';
import { styleNonce } from '#renderer/nonce.ts';
import { tell } from '#renderer/parts/notices.tsx';
import { type EditorHandle, editorMemory, fitsEditor, textChanged, usePasted } from '#renderer/stores/pasted.ts';
import { lineMarks, setMarks } from './line-marks.ts';
import { stretches } from './line-removal.ts';

const tooLarge = t(
  'A list of more than 50 MB or a million lines is read as a file: save it and choose it under “Choose a file”.',
);

const guardPaste = EditorView.domEventHandlers({
  paste(event) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (fitsEditor(text)) return false;
    event.preventDefault();
    tell(t('This list is too large to paste'), tooLarge);
    return true;
  },
  // A dropped file belongs to the window, not into the text.
  drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
});

const extensions = [
  lineMarks,
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  history(),
  keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap]),
  placeholder(t('Paste or type one value a line')),
  guardPaste,
  EditorView.cspNonce.of(styleNonce),
  EditorView.contentAttributes.of({ 'aria-label': t('List, one value a line'), tabindex: '0', spellcheck: 'false' }),
  EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) textChanged(state.doc);
  }),
];

function handleOf(view: EditorView): EditorHandle {
  return {
    jumpTo(number) {
      const line = view.state.doc.line(Math.min(number, view.state.doc.lines));
      view.dispatch({
        selection: EditorSelection.single(line.from, line.to),
        effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
      });
      view.focus();
    },
    removeLines(lines) {
      const changes = stretches(view.state.doc, lines);
      view.dispatch({ changes, annotations: isolateHistory.of('full') });
    },
    textOf: (line) => (line <= view.state.doc.lines ? view.state.doc.line(line).text : ''),
    reset() {
      view.setState(EditorState.create({ extensions }));
    },
  };
}

export function ListEditor() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const { state, seed } = editorMemory;
    const view = new EditorView({
      parent: place.current,
      state: state ?? EditorState.create({ doc: seed, extensions }),
    });
    if (!state && seed) textChanged(view.state.doc);
    view.dispatch({ effects: setMarks.of(usePasted.getState().check) });
    usePasted.setState({ editor: handleOf(view) });
    view.focus();
    const stop = usePasted.subscribe((now, before) => {
      if (now.check !== before.check) view.dispatch({ effects: setMarks.of(now.check) });
    });
    return () => {
      stop();
      editorMemory.state = view.state;
      usePasted.setState({ editor: null });
      view.destroy();
    };
  }, []);
  return <div ref={place} className="list-editor" />;
}
