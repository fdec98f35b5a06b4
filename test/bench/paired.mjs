import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const RECORD_PEAK = fileURLToPath(new URL('recordPeak.mjs', import.meta.url));

/** Runs a Node program once: milliseconds of the whole process and peak of resident memory in MiB. */
function measure({ name, args }, peakFile) {
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

/**
 * Runs two programs in pairs, each first in turn, so that what else the machine does weighs on both.
 * The ratios are medians of the ratios of the pairs: above 1, the second takes more.
 */
export function runPaired(ours, peer, pairs, peakFile) {
  measure(ours, peakFile);
  measure(peer, peakFile);
  const rounds = Array.from({ length: pairs }, (_, i) => {
    const [first, second] = i % 2 === 0 ? [ours, peer] : [peer, ours];
    const measured = new Map([first, second].map((program) => [program, measure(program, peakFile)]));
    return { ours: measured.get(ours), peer: measured.get(peer) };
  });
  const of = (take) => median(rounds.map(take));
  return {
    ours: { milliseconds: of(({ ours: one }) => one.milliseconds), mebibytes: of(({ ours: one }) => one.mebibytes) },
    peer: { milliseconds: of(({ peer: one }) => one.milliseconds), mebibytes: of(({ peer: one }) => one.mebibytes) },
    time: of((round) => round.peer.milliseconds / round.ours.milliseconds),
    memory: of((round) => round.peer.mebibytes / round.ours.mebibytes),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
