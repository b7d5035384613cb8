/** Tables of places that are known, and the tool asked about one text with nothing else to go by. */
import { completeOptions, type ToolOptions } from '#contract/tool.ts';
import { geocodeTool } from '#tools/geocode/tool.ts';

export interface Known {
  readonly query: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** `query = latitude longitude`, divided by semicolons or lines; `\n` inside a query is a line of an address. */
export function readKnown(table: string): Known[] {
  const entries = [...table.matchAll(/([^;=]+?)\s*=\s*(-?[\d.]+)\s(-?[\d.]+)(?:;\s*|\n|$)/g)];
  return entries.map(([, query = '', latitude, longitude]) => ({
    query: query.trim(),
    latitude: Number(latitude),
    longitude: Number(longitude),
  }));
}

export type Found = Readonly<Record<string, string>>;

export function prepareGeocode(options: ToolOptions = {}, fields: readonly string[] = ['text']) {
  const run = geocodeTool.prepare(completeOptions(geocodeTool, options), { fields, now: 0 });
  return (row: readonly string[], value = row[0] ?? '') => {
    const verdict = run(value, row);
    const found: Found = Object.fromEntries(geocodeTool.columns.map((name, at) => [name, verdict.values[at] ?? '']));
    return { ...verdict, found };
  };
}

const alone = prepareGeocode();
export const geocode = (text: string, options: ToolOptions = {}): Found =>
  (Object.keys(options).length === 0 ? alone : prepareGeocode(options))([text]).found;

/** Great-circle kilometres between a result and where the place is; infinite when nothing was found. */
export function kilometresOff({ latitude, longitude }: Known, found: Found): number {
  if (found['latitude'] === '') return Number.POSITIVE_INFINITY;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(latitude), radians(Number(found['latitude']))];
  const east = radians(longitude - Number(found['longitude']));
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(east);
  return 6371 * Math.acos(Math.min(1, cosine));
}
