/*
 * The `pane` part: the production bundle in Chromium, with the genuine client library and the double of Excel behind it.
 * Sizes; first paint against an empty page; a whole filling against the same cells written one call each, as a recorded macro does;
 * 400,000 participants read in the worker against `raa compute` of the same files. It runs under the test runner, whose TypeScript
 * the double is written in.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Prints the tables of the part. */
export function benchPane({ pairs, cache }) {
  const config = fileURLToPath(new URL('./vitest.config.ts', import.meta.url));
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', config], { stdio: 'inherit', env: { ...process.env, RAA_BENCH_ROUNDS: String(Math.min(pairs, 5)), RAA_BENCH_CACHE: cache } });
  if (status !== 0) throw new Error('The benchmark of the pane did not run.');
}
