import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const phonograph = 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  server: {
    // From the page's own origin, so that the server needs no list of origins.
    proxy: {
      '/graphql': { target: phonograph, ws: true },
      '/uploads': phonograph,
      '/recordings': phonograph,
    },
  },
});
