import { describe, expect, it } from 'vitest';
import { guidePlan } from '../../../engine/plan/guidePlan.js';
import { bundledReport } from '../../support/bundled.js';

function textsOf(year: number): string[] {
  return guidePlan(bundledReport(year), 'it').rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])));
}

describe('the guide', () => {
  const texts = textsOf(2018);

  it('names the tables of the model that this programme does not fill in, each with its reason', () => {
    const named = texts.flatMap((text) => /^Tabella (\S+) \((.+)\): (.+)\.(?: Motivo da verificare\.)?$/.exec(text)?.slice(1, 2) ?? []);
    // Annex V to Reg. (EU) 2015/207: tables of the ERDF, the Cohesion Fund and the Youth Employment Initiative; projects and plans that do not exist.
    expect(named).toEqual(['1', '2B', '3A', '3B', '9', '11', '12', '13']);
  });

  it('says which reason was not read in the model', () => {
    expect(texts.filter((text) => text.endsWith('Motivo da verificare.'))).toEqual([expect.stringMatching(/^Tabella 12 /)]);
  });

  it('says which model the report uses', () => {
    const model = (year: number) => textsOf(year).find((text) => text.startsWith('Per la relazione sul'));
    expect(model(2018)).toContain('testo del 25.2.2018');
    expect(model(2020)).toContain('2021/436');
  });
});
