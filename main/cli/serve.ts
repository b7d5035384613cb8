/** `batchmill serve`: the API for programs on this machine, for as long as the command runs. */
import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { amount } from './figures.ts';
import { addCommon, type CommonOptions, parseWhole } from './options.ts';
import { listenForStop } from './stop.ts';
import { remark, say, sayJson } from './terminal.ts';
import { productVersion } from './version.ts';

const usualPort = 7420;

interface ServeOptions extends CommonOptions {
  port: number;
  allow?: string[];
  rate?: number;
}

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('answer programs of this machine over HTTP, until it is stopped')
    .option(
      '--port <number>',
      `port on 127.0.0.1 (${usualPort}); 0 for any that is free`,
      parseWhole(0, 65_535),
      usualPort,
    )
    .option('--allow <folder...>', 'folders whose files a request may name')
    .option('--rate <number>', 'requests a second of one profile (100)', parseWhole(1, 100_000));
  addCommon(command, 'serve', 'serve --port 0 --allow ~/lists').action(serve);
}

async function serve({ workspace, port, allow = [], rate, json }: ServeOptions): Promise<void> {
  const stop = listenForStop();
  // No other command is to wait until this is loaded.
  const { startRest } = await import('#rest/server.ts');
  const rest = await startRest({
    workspace,
    version: productVersion(),
    port,
    allow: allow.map((folder) => resolve(folder)),
    ...(rate === undefined ? {} : { perSecond: rate }),
    report: (error) => note(workspace, error),
  });
  try {
    const { profiles } = await rest.road.api.profiles({});
    if (json) sayJson({ event: 'listening', address: rest.address, profiles: profiles.length });
    else say(`Listening on ${rest.address}, described at ${rest.address}/openapi.json`);
    if (profiles.length > 0) remark(`${amount(profiles.length, 'profile', 'profiles')} may come in. Ctrl-C ends it.`);
    else remark('Nobody may come in yet. Make a token with: batchmill profiles add NAME --all. Ctrl-C ends it.');
    await stopped(stop);
    remark('Ending: what is on its way is answered first.');
  } finally {
    await rest.close();
  }
}

function stopped(stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (stop.aborted) done();
    else stop.addEventListener('abort', () => done(), { once: true });
  });
}

/** Beside what the engine writes there. */
function note(workspace: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    appendFileSync(join(workspace, 'batchmill.log'), `${new Date().toISOString()} ${text}\n`);
  } catch {
    // A full disk must not end the server.
    remark(text);
  }
}
