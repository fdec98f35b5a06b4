/** Codes of indicators in few words: `CO01-CO03, CO05`. Three in a row, or more, are told by the first and the last. */
export function codeRanges(codes: readonly string[]): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run !== undefined && numberOf(code) === numberOf(run.at(-1)!) + 1) run.push(code);
    else runs.push([code]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]!}-${run.at(-1)!}`] : run)).join(', ');
}

function numberOf(code: string): number {
  return Number(code.slice(2));
}
