import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:4000';

/** The page is built into dist/console; `vite` alone serves it with a running server behind it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts a fresh one in the place of this word with every page that it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // Nothing as `data:` in scripts or styles: the policy of the page allows it for pictures alone.
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    // In kB, uncompressed; what a browser loads first is held to 400 kB compressed by a test.
    chunkSizeWarningLimit: 800,
    license: true,
  },
  server: {
    proxy: Object.fromEntries([
      ['/graphql', { target: server, ws: true }],
      ...[
        '/uploads',
        '/recordings',
        '/articles',
        '/articles.ndjson',
        '/export',
        '/import',
        '/views',
        '/tokenizers',
      ].map((path) => [path, server]),
    ]),
  },
});
