/** Builds the page with the double. Not a part of the product's build. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { tools } from '../../../main/tools/index.ts';

/** What the real tools say of themselves; what they do stays in Node. */
const faces = tools.all.map(({ check: _check, prepare: _prepare, ...face }) => face);

export default defineConfig({
  root: resolve(import.meta.dirname, 'page'),
  base: './',
  define: { realFaces: JSON.stringify(faces) },
  plugins: [react()],
  build: {
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
