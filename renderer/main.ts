/**
 * Entry of the window. What libraries look for when they are loaded is set first; only then is the rest loaded,
 * in a chunk of its own, so that no bundling can change the order.
 */
import './nonce.ts';

await import('./window.tsx');
