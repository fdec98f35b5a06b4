/*
 * Loaded before a measured program: at its end it writes the peak of resident memory (KiB) where it is told. On Linux the peak of
 * the process image itself: what `resourceUsage` gives begins with the memory of the process that started it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

function peak() {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return String(process.resourceUsage().maxRSS);
  }
}

process.on('exit', () => writeFileSync(process.env.RAA_BENCH_PEAK, peak()));
