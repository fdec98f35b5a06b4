/**
 * What every program of the part writes, so that one can be compared with another: the facts in long form, the rows of each file
 * and how many rows each kind of issue has.
 * @param facts lines of the long form
 * @param counts of rows, by file: read, used, incomplete, duplicate, excluded
 * @param issues code, file and count of rows; those of the same code and file are added up
 */
export function resultText(facts, counts, issues) {
  const rows = counts.map(({ file, read, used, incomplete, duplicate, excluded }) => ['rows', file, read, used, incomplete, duplicate, excluded].join(','));
  const sums = new Map();
  for (const { code, file, count } of issues) sums.set(`issue,${file},${code}`, (sums.get(`issue,${file},${code}`) ?? 0) + count);
  const told = [...sums].filter(([, count]) => count > 0).map(([key, count]) => `${key},${count}`);
  return [...facts, ...rows, ...told].sort().join('\n');
}
