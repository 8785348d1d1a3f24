import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One build for the whole family of screens: shared code is shared chunks. The server maps addresses to pages. */
const pages = [
  'apps/kiosk/index.html',
  'apps/display/hall-board.html',
  'apps/display/counter-board.html',
  'apps/display/phone.html',
  'apps/display/check.html',
  'apps/display/case.html',
  'apps/counter/console.html',
  'apps/counter/customer-screen.html',
  'apps/floor/index.html',
  'apps/manager/index.html',
  'apps/devices/index.html',
  'apps/devices/start.html',
];

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '.build/web',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: pages },
  },
});
