/*
 * The full counts: every suite with many more random runs than `npm test`. The seed is told, so that a failure comes back:
 * RAA_SEED=… RAA_RUNS=… npm run test:long
 */
import { spawnSync } from 'node:child_process';

const env = { ...process.env, RAA_RUNS: process.env.RAA_RUNS ?? '4000', RAA_SEED: process.env.RAA_SEED ?? String(Date.now() % 1_000_000_000) };
console.log(`RAA_SEED=${env.RAA_SEED} RAA_RUNS=${env.RAA_RUNS}`);
for (const [command, ...args] of [
  ['tsc', '-b'],
  ['vitest', 'run', '--config', 'test/vitest.config.ts', '--testTimeout=3600000'],
]) {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
