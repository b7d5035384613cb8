/** Levels of the log, and what its lines say. */
import { locale, saidAgain, t } from '#contract/language/language.ts';
import type { LogLevel, LogLine } from '#contract/log.ts';
import { type RecordState, recordStates } from '#contract/record-state.ts';
import { eventWords, type Tone } from './batch-words.ts';
import { inLanguage } from './formats.ts';
import { recordWords } from './record-words.ts';

export const levelWords: Readonly<Record<LogLevel, { label: string; tone: Tone }>> = {
  info: { label: t('Info'), tone: 'info' },
  warning: { label: t('Warning'), tone: 'warn' },
  error: { label: t('Error'), tone: 'bad' },
};

export function lineWords({ record, text, code, message }: LogLine): string {
  const said = [code, saidAgain(message)].filter(Boolean).join(' ');
  const words = record === null ? eventWords(text) : stateWord(text);
  return said === '' ? words : `${words}: ${said}`;
}

function stateWord(text: string): string {
  const state: RecordState | undefined = recordStates.find((name) => name === text);
  return state ? recordWords[state].label : text;
}

const clock = inLanguage(
  () =>
    new Intl.DateTimeFormat(locale(), {
      ...({ day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
      fractionalSecondDigits: 3,
      hourCycle: 'h23',
    }),
);

/** To the thousandth of a second, with the day. */
export function exactTime(iso: string): string {
  return clock().format(new Date(iso));
}
