// What stock Electron does when it is started with a folder: it opens the program in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const dir = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.');
const info = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
app.setName(info.productName ?? info.name);
app.setVersion(info.version);
app.setAppPath(dir);
app.setPath('userData', join(app.getPath('appData'), app.getName()));
Object.defineProperty(process, 'defaultApp', { value: true });
if (process.env.BATCHMILL_PRELOAD) createRequire(import.meta.url)(process.env.BATCHMILL_PRELOAD);
await import(pathToFileURL(join(dir, info.main)).href);
