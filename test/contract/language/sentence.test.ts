/** A sentence that is made in the engine and read in the window. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure } from '#contract/failure.ts';
import { speak, tSentence } from '#contract/language/language.ts';
import { inEnglish, sentence } from '#contract/language/sentence.ts';
import { connect, type Port, serve } from '#contract/wire.ts';

const portOf = (end: MessagePort): Port => ({
  post: (value) => end.postMessage(value),
  listen: (receive) => end.on('message', receive),
});

describe('a sentence', () => {
  afterEach(() => speak('en', {}));

  it('keeps its values apart from its words', () => {
    const said = sentence`Page ${3} is missing from “${'a {1} b'}”.`;
    expect(said).toEqual({ text: 'Page {1} is missing from “{2}”.', values: [3, 'a {1} b'] });
    expect(inEnglish(said)).toBe('Page 3 is missing from “a {1} b”.');
  });

  it('is the message of a failure in English, and can be said in German', () => {
    const failure = new Failure('damaged', sentence`Page ${3} is missing from “${'x.db'}”.`);
    expect(failure.message).toBe('Page 3 is missing from “x.db”.');
    speak('de', { 'Page {1} is missing from “{2}”.': 'Seite {1} fehlt in „{2}“.' });
    expect(tSentence(failure.sentence)).toBe('Seite 3 fehlt in „x.db“.');
  });

  it('without values is said as it stands, braces and all', () => {
    const failure = new Failure('bad-input', 'Write {n}, not {1}.');
    expect(failure.message).toBe('Write {n}, not {1}.');
    expect(tSentence(failure.sentence)).toBe('Write {n}, not {1}.');
  });

  it('crosses a wire with its values', async () => {
    const { port1, port2 } = new MessageChannel();
    const find = () => {
      throw new Failure('not-found', sentence`There is no record ${7} in this batch.`, { line: 7 });
    };
    serve(portOf(port1), { find: z.strictObject({}) }, { find }, () => undefined);
    const { api } = connect<{ find(argument: object): Promise<never> }, object>(portOf(port2));
    const failure = await api.find({}).catch((error: unknown) => error);
    port1.close();
    expect(failure).toMatchObject({
      code: 'not-found',
      message: 'There is no record 7 in this batch.',
      sentence: { text: 'There is no record {1} in this batch.', values: [7] },
      place: { line: 7 },
    });
  });
});
