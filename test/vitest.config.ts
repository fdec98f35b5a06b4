import { defineConfig } from 'vitest/config';
import { bundledFiles } from './setup/bundledFiles.js';

/** `unit` runs in `npm run check`, under a minute; `whole` needs built files, LibreOffice or several processes. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [bundledFiles()],
        test: {
          name: 'unit',
          // One process for all the files: they share nothing but modules, and modules are slow to load.
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['test/{architecture.test.ts,engine/**/*.test.ts,cases/**/*.test.ts,properties/**/*.test.ts,golden/**/*.test.ts,adapters/**/*.test.ts,addin/**/*.test.ts,excelHost/**/*.test.ts}'],
        },
      },
      {
        plugins: [bundledFiles()],
        test: {
          name: 'whole',
          include: ['test/{oracle,e2e}/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
