// `npm run pictures`: a picture of every screen in every state into out/pictures, on a real or a virtual screen.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { virtualDisplay } from './display.mjs';

const script = resolve(import.meta.dirname, '../test/renderer/look/pictures.ts');
const stop = await virtualDisplay();
const flags = ['--experimental-strip-types', '--no-warnings'];
const { status } = spawnSync(process.execPath, [...flags, script, ...process.argv.slice(2)], { stdio: 'inherit' });
stop();
process.exitCode = status ?? 1;
