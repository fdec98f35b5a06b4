import { measure, median } from './measure.mjs';

/**
 * Runs several programs in rounds: each once in every round, the first another one each time.
 * For each: median time and peak, and the medians over the rounds of what the first program takes in proportion to it.
 * A program that fails in its first run is left out of the rounds, with its error.
 */
export function runRounds(programs, rounds, peakFile) {
  const failed = new Map();
  const running = programs.filter((program) => {
    try {
      measure(program, peakFile);
      return true;
    } catch (error) {
      failed.set(program, String(error.message).trim().split('\n').find((line) => /Error/.test(line)) ?? String(error.message).slice(0, 200));
      return false;
    }
  });
  const measured = Array.from({ length: rounds }, (_, round) => {
    const order = running.map((_, i) => running[(i + round) % running.length]);
    return new Map(order.map((program) => [program, measure(program, peakFile)]));
  });
  const [ours] = programs;
  return programs.map((program) => {
    if (failed.has(program)) return { program, error: failed.get(program) };
    const of = (take) => median(measured.map((round) => take(round.get(program), round.get(ours))));
    return {
      program,
      milliseconds: of((one) => one.milliseconds),
      mebibytes: of((one) => one.mebibytes),
      time: failed.has(ours) ? undefined : of((one, our) => our.milliseconds / one.milliseconds),
      memory: failed.has(ours) ? undefined : of((one, our) => our.mebibytes / one.mebibytes),
    };
  });
}
