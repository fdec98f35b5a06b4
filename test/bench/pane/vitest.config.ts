import { defineConfig } from 'vitest/config';
import { bundledFiles } from '../../setup/bundledFiles.js';

export default defineConfig({
  plugins: [bundledFiles()],
  test: { include: ['test/bench/pane/*.bench.ts'], testTimeout: 900_000, hookTimeout: 300_000, fileParallelism: false, reporters: ['dot'] },
});
