/* Loaded before a measured program: at its end it writes the peak of resident memory (KiB) where it is told. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.RAA_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
