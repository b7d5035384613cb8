/** A sentence with something drawn in it: `<Said text="Paste a list or {file}" file={<b>choose a file</b>} />`. */
import { createElement, Fragment, type ReactNode } from 'react';
import { tData } from '#contract/language/language.ts';

/** The order of the parts is the language's own. */
export function Said({ text, ...parts }: { text: string } & Readonly<Record<string, ReactNode>>) {
  const pieces = tData(text).split(/\{(\w+)\}/);
  // As arguments, not as a list: the pieces of a sentence never change places.
  return createElement(Fragment, null, ...pieces.map((piece, at) => (at % 2 === 1 ? parts[piece] : piece)));
}
