/** The gazetteer as it lies on the disk: a line of JSON that says where each column is, then the columns. */
import { readFileSync } from 'node:fs';
import { dataFile } from '#tools/data.ts';

const columnNames = [
  'latitude',
  'longitude',
  'population',
  'id',
  'nameStart',
  'blockStart',
  'region',
  'zone',
  'country',
  'capital',
  'name',
  'names',
] as const;
type ColumnName = (typeof columnNames)[number];

interface Head {
  /** The day of the newest entry. */
  readonly newest: string;
  readonly countries: readonly string[];
  readonly zones: readonly string[];
  readonly regions: readonly string[];
  /** Offset and length in bytes after the first line. */
  readonly sections: Readonly<Record<ColumnName, readonly [number, number]>>;
}

export interface PlaceFile {
  readonly head: Head;
  bytes(name: ColumnName): Buffer;
  /** Little-endian numbers, looked at where they lie. */
  signed(name: ColumnName): Int32Array;
  unsigned(name: ColumnName): Uint32Array;
  short(name: ColumnName): Uint16Array;
}

export function openPlaceFile(): PlaceFile {
  const content = readFileSync(dataFile('geocode', 'places.bin'));
  const end = content.indexOf('\n');
  const head: Head = JSON.parse(content.toString('utf8', 0, end));
  // Numbers can only be looked at where they lie when the file begins at a multiple of four in the memory.
  const body = content.byteOffset % 4 === 0 ? content : Buffer.from(new Uint8Array(content).buffer);
  const bytes = (name: ColumnName) => {
    const [offset, length] = head.sections[name];
    return body.subarray(end + 1 + offset, end + 1 + offset + length);
  };
  const view = (name: ColumnName, width: number) => {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return [buffer, byteOffset, byteLength / width] as const;
  };
  return {
    head,
    bytes,
    signed: (name) => new Int32Array(...view(name, 4)),
    unsigned: (name) => new Uint32Array(...view(name, 4)),
    short: (name) => new Uint16Array(...view(name, 2)),
  };
}
