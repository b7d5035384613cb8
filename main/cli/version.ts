/** The version of the program, from the package file above this one: the depth differs between source and bundle. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '#contract/failure.ts';

export function productVersion(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const version = versionIn(join(folder, 'package.json'));
    if (version) return version;
    if (folder === dirname(folder)) break;
  }
  throw new Failure('internal', 'The program’s own package.json is missing. Install Batchmill again.');
}

function versionIn(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Most folders on the way up have none.
    return undefined;
  }
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null) return undefined;
  const { name, version } = { name: undefined, version: undefined, ...content };
  return name === 'batchmill' && typeof version === 'string' ? version : undefined;
}
