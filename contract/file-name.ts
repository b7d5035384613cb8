/** Names of files that every system takes: what Windows would refuse is refused everywhere. Pure. */
import { z } from 'zod';

/** Names that the folder of a batch uses itself. */
const taken = /^(?:batch|batch-.*|process|error|receipt|report|views)\.[a-z0-9]+$/i;
/** Devices of Windows, with any ending. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const longest = 120;

/** What is wrong with a name, as a sentence; undefined when nothing is. */
export function fileNameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'Enter a name.';
  const forbidden = /[<>:"/\\|?*\p{Cc}]/u.exec(name)?.[0];
  if (forbidden !== undefined)
    return /\p{Cc}/u.test(forbidden)
      ? 'The name holds a control character. Type it anew.'
      : `A name cannot hold “${forbidden}”. Take another character.`;
  // They turn the letters around, so that a name looks like another one.
  if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name)) return 'The name holds an invisible mark. Type it anew.';
  if (/^[. ]+$/.test(name)) return 'A name needs a letter or a digit.';
  if (/[. ]$/.test(name)) return 'A name cannot end with a dot or a space.';
  if (name.startsWith(' ')) return 'A name cannot begin with a space.';
  if (devices.test(name)) return `“${name}” is the name of a device on Windows. Take another one.`;
  if (taken.test(name)) return `“${name}” is a file that every batch has. Take another name.`;
  if (name.length > longest || new TextEncoder().encode(name).length > 2 * longest)
    return `The name is too long: at most ${longest} characters.`;
  return undefined;
}

export const fileNameSchema = z.string().superRefine((name, context) => {
  const problem = fileNameProblem(name);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

/** What the input and the output are called in the batch's folder and when they are saved; left out: the usual names. */
export const fileNamesSchema = z
  .strictObject({ input: fileNameSchema.optional(), output: fileNameSchema.optional() })
  .refine(({ input, output }) => input === undefined || input.toLowerCase() !== output?.toLowerCase(), {
    message: 'Input and output need different names.',
    path: ['output'],
  });
export type FileNames = z.output<typeof fileNamesSchema>;
