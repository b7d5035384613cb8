// Loaded into the fallback Electron, in every thread: better-sqlite3 gets the addon that was compiled for it.
const threads = require('node:worker_threads');

const load = process.dlopen;
process.dlopen = (module, file, ...rest) => {
  const own = /better-sqlite3.prebuilds.[^/]+\.node$/.test(file) ? process.env.BATCHMILL_ADDON : file;
  return load.call(process, module, own, ...rest);
};
threads.Worker = class extends threads.Worker {
  constructor(file, options) {
    super(file, { ...options, execArgv: [...(options?.execArgv ?? []), '--require', __filename] });
  }
};
require('node:module').syncBuiltinESMExports();
