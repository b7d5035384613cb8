// `npm run dev`: serves the page with hot reload, rebuilds main and preload on change, and restarts Electron for them.
import { resolve } from 'node:path';
import { createBuilder, createServer } from 'vite';
import { root } from './build.mjs';
import { launch } from './launch.mjs';

const configFile = resolve(root, 'vite.config.ts');
const server = await createServer({ configFile });
await server.listen();
const url = server.resolvedUrls?.local[0];

let program;
let restarting = Promise.resolve();

/** Resolves once the program has ended: it closes its databases first. */
async function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended;
}

/** One after another: the next program must find the lock and the workspace of the last one free. */
function restart() {
  restarting = restarting.then(async () => {
    const old = program;
    program = undefined;
    await end(old);
    const started = await launch([root, ...process.argv.slice(2)], { BATCHMILL_DEV_SERVER: url });
    program = started;
    started.on('exit', () => {
      if (program === started) void stop();
    });
  });
  return restarting;
}

async function stop() {
  await restarting;
  const last = program;
  program = undefined;
  await end(last);
  await server.close();
  process.exit(0);
}
// Vite would end this process at once, and with it the screen on which the window still closes.
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

/** Builds now and after every change; `rebuilt` hears of each change. Resolves after the first build. */
async function watch(builder, name, rebuilt) {
  const environment = builder.environments[name];
  environment.config.build.watch = {};
  const watcher = await builder.build(environment);
  let first = true;
  await new Promise((done) => {
    watcher.on('event', async (event) => {
      if (event.code === 'BUNDLE_END') await event.result.close();
      if (event.code === 'ERROR') server.config.logger.error(String(event.error));
      if (event.code !== 'END') return;
      if (!first) await rebuilt();
      first = false;
      done();
    });
  });
}

const builder = await createBuilder({ configFile, mode: 'development' });
await watch(builder, 'preload', () => server.ws.send({ type: 'full-reload' }));
await watch(builder, 'main', restart);
await restart();
