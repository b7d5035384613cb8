// Starts Electron on this program, on a virtual screen when there is no real one.
import { spawn } from 'node:child_process';
import { headless, virtualDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';

const noScreen = `
There is no screen here: the window opens on a virtual one. That serves tests, not people; nobody can see it.
To run a batch without a window, use the command line:

    npm run cli -- run FILE --tool email

`;

/** Starts Electron with these arguments and returns its process. */
export async function launch(args, extraEnv = {}) {
  const runtime = await electronRuntime();
  if (headless()) {
    console.log(noScreen);
    await virtualDisplay();
  }
  const env = { ...process.env, ...runtime.env, ...extraEnv };
  delete env.ELECTRON_RUN_AS_NODE;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(runtime.path, [...asRoot, ...args], { stdio: 'inherit', env });
}
