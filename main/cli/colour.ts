/**
 * Whether a stream is written to in colours: where it is a terminal that can show them, and nobody says otherwise.
 * Obeyed are, first to last: FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, CLICOLOR, and a terminal that calls itself dumb.
 */
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];
type Surroundings = Readonly<Record<string, string | undefined>>;

export function wantsColour(isTerminal: boolean, surroundings: Surroundings = process.env): boolean {
  const said = (name: string) => surroundings[name] ?? '';
  if (surroundings['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(said('FORCE_COLOR'));
  if (said('NO_COLOR') !== '') return false;
  if (!['', '0'].includes(said('CLICOLOR_FORCE'))) return true;
  return isTerminal && said('CLICOLOR') !== '0' && said('TERM') !== 'dumb';
}

export function coloured(style: Style, text: string, stream: NodeJS.WriteStream): string {
  return wantsColour(stream.isTTY === true) ? styleText(style, text, { validateStream: false }) : text;
}
