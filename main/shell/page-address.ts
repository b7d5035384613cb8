/** The address of the one page, and who may speak as that page. */
import { app } from 'electron';

/** A scheme of our own: pages from file:// would keep privileges that a packaged program takes away. */
export const pageOrigin = 'app://batchmill';

/** While developing, the page comes from the development server. A packaged program never looks at this variable. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['BATCHMILL_DEV_SERVER'];
}

export function pageUrl(): string {
  return devServer() ?? `${pageOrigin}/index.html`;
}

/** True for an address of the page's own origin. `URL.origin` is 'null' for a scheme of our own, so parts are compared. */
export function isOwnOrigin(address: string): boolean {
  const given = URL.canParse(address) ? new URL(address) : undefined;
  const own = new URL(pageUrl());
  return given?.protocol === own.protocol && given.host === own.host;
}
