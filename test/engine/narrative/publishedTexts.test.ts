import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNarrative } from '../../../engine/narrative/checkNarrative.js';
import { findFigures } from '../../../engine/narrative/findFigures.js';
import { readPlainText } from '../../../engine/narrative/readPlainText.js';
import { readGenerated, tablesRead } from '../../support/readWorkbooks.js';

/*
 * The published summaries, and the list of their figures taken by hand: they are not in the repository. RAA_SEEDS names the folder
 * of the texts, RAA_FIGURES the list (id,seed,report_year,…,value_printed,value,unit,precision,note,item,line).
 */
const [SEEDS, FIGURES] = [process.env['RAA_SEEDS'], process.env['RAA_FIGURES']];
const SCALES: Readonly<Record<string, number>> = { MEUR: 1e6, percent: 0.01 };

/** What contradicts the tables in the texts, read by hand: each is a misprint of theirs. */
const MISPRINTS: Readonly<Record<string, readonly string[]>> = {
  // 11.633 for 11.663 in another line; a total that is not men and women.
  '001_fb752f009fc27de2.txt': ['402: 11.633', '508: 3.577'],
  // The share of all the vulnerable, told as a share of the participants of the axis.
  '004_19ac0703c637c18a.txt': ['428: 49%'],
  // 192,54 in the report, which is not 192,6.
  '003_a8f6d0f0a1b0a37e.txt': ['466: 192,6 MLN€'],
  // The row of axis III has the label of axis II; the total is a cent off its terms.
  '002_79cd0f800812acc0.txt': ['115: 301.900.000,00 €', '118: 958.677.416,67 €'],
};

interface Listed {
  readonly seed: string;
  readonly year: string;
  readonly printed: string;
  readonly value: number;
  readonly line: number;
}

function listed(): Listed[] {
  const rows = readFileSync(FIGURES!, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const fields = [...row.matchAll(/("(?:[^"]*)"|[^,]*)(?:,|$)/g)].map(([, field]) => field!.replaceAll('"', ''));
    return { seed: fields[1]!, year: fields[2]!, printed: fields[7]!, value: Number(fields[8]) * (SCALES[fields[9]!] ?? 1), line: Number(fields[13]) };
  });
}

describe.skipIf(SEEDS === undefined || FIGURES === undefined)('the published summaries', () => {
  const all = SEEDS === undefined || FIGURES === undefined ? [] : listed();
  const read = (seed: string) => readPlainText(readFileSync(join(SEEDS!, seed), 'utf8'));

  it.each([...new Set(all.map(({ seed }) => seed))])('%s: every figure in digits is found at its line, and nothing that is none', (seed) => {
    const left = read(seed).flatMap(findFigures).map((figure) => ({ line: figure.place.number, value: Number(figure.value), printed: figure.text }));
    const missing = all.filter((one) => one.seed === seed && /\d/.test(one.printed)).filter(({ line, value: asked }) => {
      const at = left.findIndex((figure) => figure.line === line && Math.abs(figure.value - asked) <= Math.abs(asked) * 1e-9);
      const bare = at >= 0 ? at : left.findIndex((figure) => figure.line === line && Math.abs(figure.value * 1e6 - asked) <= Math.abs(asked) * 1e-9);
      if (bare >= 0) left.splice(bare, 1);
      return bare < 0;
    });
    expect(missing).toEqual([]);
    expect(left).toEqual([]);
  });

  it.each(Object.keys(MISPRINTS))('%s: contradicts the tables only where it is wrong, and finds most of its figures in them', async (seed) => {
    const year = Number(all.find((one) => one.seed === seed)!.year) as 2018 | 2020 | 2022;
    const checked = checkNarrative(read(seed), tablesRead(await readGenerated(year)));
    const of = (outcome: string) => checked.filter(({ match }) => match.outcome === outcome);
    expect(of('contradicting').map(({ figure }) => `${figure.place.number}: ${figure.text}`)).toEqual(MISPRINTS[seed]);
    expect(of('unmatched').length / checked.length).toBeLessThan(0.35);
  });
});
