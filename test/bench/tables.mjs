export function round(ratio) {
  return Math.round(ratio * 100) / 100;
}

/** What RAA takes in proportion to a peer, beside what it may take at most: "0.21 (≤ 0.25 ✓)". */
export function againstGoal(ratio, goal) {
  if (ratio === undefined) return '';
  return goal === undefined ? String(round(ratio)) : `${round(ratio)} (≤ ${goal} ${ratio <= goal ? '✓' : '✗'})`;
}

export function mib(mebibytes) {
  return Math.round(mebibytes);
}
