/** The window shows one page for life: nothing leads it, or a frame in it, anywhere else, and it opens no other. */
import { app, type Event } from 'electron';
import { pageUrl } from '#shell/page-address.ts';

export function refuseNavigation(): void {
  app.on('web-contents-created', (_, contents) => {
    // Only a reload of the page itself passes.
    const refuse = (event: Event<{ url: string; isMainFrame: boolean }>) => {
      if (!event.isMainFrame || event.url !== pageUrl()) event.preventDefault();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
