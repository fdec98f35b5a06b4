import { measure, median } from './measure.mjs';

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
