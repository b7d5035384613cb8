import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOfNode } from '#cli/node-version.ts';
import { quoted, resumeCommand } from '#cli/resume-command.ts';
import { productVersion } from '#cli/version.ts';
import { defaultWorkspace } from '#cli/workspace.ts';

describe('the workspace', () => {
  it('is where the window has it, on every system', () => {
    expect(defaultWorkspace({}, 'linux', '/home/a')).toBe('/home/a/.config/Batchmill/workspace');
    expect(defaultWorkspace({ XDG_CONFIG_HOME: '/c' }, 'linux', '/home/a')).toBe('/c/Batchmill/workspace');
    expect(defaultWorkspace({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/Batchmill/workspace');
    expect(defaultWorkspace({ APPDATA: 'C:\\R' }, 'win32', 'C:\\a')).toBe('C:\\R\\Batchmill\\workspace');
    expect(defaultWorkspace({}, 'win32', 'C:\\a')).toBe('C:\\a\\AppData\\Roaming\\Batchmill\\workspace');
  });

  it('is named by the environment before all else', () => {
    expect(defaultWorkspace({ BATCHMILL_WORKSPACE: '/w', XDG_CONFIG_HOME: '/c' }, 'linux', '/home/a')).toBe('/w');
  });
});

describe('an old Node', () => {
  it('is refused in a sentence', () => {
    for (const old of ['20.18.1', '22.13.1', '18.0.0']) expect(refusalOfNode(old)).toContain(`this is ${old}`);
    for (const good of ['22.14.0', '22.20.1', '23.0.0', '24.21.0']) expect(refusalOfNode(good)).toBeUndefined();
  });
});

describe('the version', () => {
  it('is found upwards, past the package files of others', () => {
    const root = mkdtempSync(join(tmpdir(), 'version-'));
    const deep = join(root, 'dist', 'main');
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(root, 'package.json'), '{"name":"batchmill","version":"9.8.7"}');
    writeFileSync(join(root, 'dist', 'package.json'), '{"name":"other","version":"1.0.0"}');
    expect(productVersion(deep)).toBe('9.8.7');
    expect(() => productVersion(tmpdir())).toThrow('package.json is missing');
  });
});

describe('the command that continues a batch', () => {
  const id = '9b2d4f10-1111-4222-8333-444455556666';

  it('names what a new process must be told again', () => {
    const targets = [{ flag: '--output', kind: 'output', file: "/tmp/Anna's file.csv" } as const];
    expect(resumeCommand(id, { workspace: '/w', targets, safe: false })).toBe(
      "batchmill resume 9b2d4f10 --output '/tmp/Anna'\\''s file.csv' --raw --workspace /w",
    );
    expect(resumeCommand(id, { workspace: defaultWorkspace(), targets: [], safe: true })).toBe(
      'batchmill resume 9b2d4f10',
    );
  });

  it('is quoted as the shell of the system needs it', () => {
    expect(quoted('C:\\My files\\a.csv', 'win32')).toBe('"C:\\My files\\a.csv"');
    expect(quoted('C:\\a.csv', 'win32')).toBe('C:\\a.csv');
    expect(quoted('a\\b', 'linux')).toBe("'a\\b'");
  });
});
