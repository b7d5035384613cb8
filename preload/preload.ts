/** Opens one door between the sandboxed page and the shell. The page sees three functions, and never Electron itself. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Adoption, Bridge } from '#contract/shell-api.ts';

/** Names this load of the page, so that an answer to the page before it is not taken for one of ours. */
const page = crypto.randomUUID();

const bridge: Bridge = {
  post: (message) => ipcRenderer.send('wire', page, message),

  listen: (receive) => {
    ipcRenderer.on('wire', (_event, to: unknown, message: unknown) => {
      if (to === page) receive(message);
    });
  },

  async adopt(file) {
    // A File that a script made has no path: only a person can drop or choose one.
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    const adoption: Adoption = await ipcRenderer.invoke('adopt', path);
    if ('refused' in adoption) throw new Error(adoption.refused);
    return adoption.file;
  },
};

contextBridge.exposeInMainWorld('batchmill', Object.freeze(bridge));
