import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const RECORD_PEAK = fileURLToPath(new URL('recordPeak.mjs', import.meta.url));

/** Runs a Node program once: milliseconds of the whole process and peak of resident memory in MiB. */
export function measure({ name, args }, peakFile) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(RECORD_PEAK).href, ...args], {
    env: { ...process.env, RAA_BENCH_PEAK: peakFile },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return { milliseconds, mebibytes: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
