/**
 * Entry of the window. What libraries look for when they are loaded is set first, then the language, because texts are
 * named when modules are loaded; only then comes the rest, in a chunk of its own, so that no bundling can change the order.
 */
import './nonce.ts';
import { learnLanguage } from './language.ts';

await learnLanguage(document.documentElement.lang);
await import('./window.tsx');
