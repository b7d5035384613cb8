/** The program works offline: every request that would leave it is cancelled, and nothing is downloaded. */
import { session } from 'electron';
import { log } from '#shell/log.ts';
import { devServer } from '#shell/page-address.ts';

const inner = new Set(['app:', 'devtools:', 'data:', 'blob:']);

export function refuseNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !inner.has(new URL(url).protocol) && !isDevServer(url);
    if (cancel) log(`Refused a request to ${url.slice(0, 200)}.`);
    answer({ cancel });
  });
  session.defaultSession.on('will-download', (event) => event.preventDefault());
}

/** The development server answers over HTTP and, for hot reload, over a web socket at the same host. */
function isDevServer(url: string): boolean {
  const server = devServer();
  return server !== undefined && new URL(url).host === new URL(server).host;
}
