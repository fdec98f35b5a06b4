import { describe, expect, it } from 'vitest';
import { publicEdition } from '../../../engine/edition/publicEdition.js';
import { summaryPlan } from '../../../engine/edition/summary/summaryPlan.js';
import type { PlanCell } from '../../../engine/plan/sheetPlan.js';
import { reportOf } from '../plan/infographicReport.js';

const textOf = (cell: PlanCell) => (cell.kind === 'text' ? cell.text : '');
const textsOf = (year: number, language: 'it' | 'en' = 'it') => summaryPlan(publicEdition(reportOf(year)).report, language).rows.map(({ cells }) => cells.map(textOf).join(' | '));

describe('the summary in words', () => {
  const texts = textsOf(2022);

  it('opens with the programme, then has each axis under its heading', () => {
    const headings = summaryPlan(publicEdition(reportOf(2022)).report, 'it').rows.filter(({ pattern }) => pattern === 'group').map(({ cells }) => textOf(cells[0]!));
    expect(headings).toEqual([
      'Il programma nel suo insieme',
      'Asse I – Occupazione',
      'Asse II – Inclusione sociale e lotta alla povertà',
      'Asse III – Istruzione e formazione',
      'Asse IV – Capacità istituzionale e amministrativa',
      'Asse V – Assistenza tecnica',
    ]);
  });

  it('gives the opening figures half-up from the exact amounts: RAA 2022, Table 2, axis II', () => {
    expect(texts).toContain('Risorse | L\'asse dispone di 379 Mln € (39,05% del programma). Al 31 dicembre 2022 risultano 326,4 Mln € programmati, 323,6 Mln € impegnati e 297,3 Mln € pagati ai beneficiari. La spesa certificata alla Commissione europea è di 244 Mln €.');
  });

  it('counts participants as RAA 2022 does in 3.1', () => {
    expect(texts).toContain('Destinatari | I destinatari raggiunti sono 244.885: 130.724 uomini (53%) e 114.161 donne (47%).');
  });

  it('counts the vulnerable as RAA 2022 does in 3.2', () => {
    expect(texts).toContain('Vulnerabilità | Le persone in condizione di vulnerabilità sono 72.571 (44% dei destinatari): 9.505 persone con disabilità, 21.236 migranti e appartenenti a minoranze e 41.830 altre persone svantaggiate.');
  });

  it('says «conseguito» only of a target that is reached, otherwise how far it is: RAA 2022, 3.2 and 3.3', () => {
    expect(texts.find((text) => text.includes('Nuclei fam'))).toMatch(/: 64\.249 \(target 2023 = 57\.503\), conseguito\.$/);
    // 59 of 80 per cent are 73,75 per cent; 59 is known to the unit, so that no decimal is.
    expect(texts.find((text) => text.startsWith('Risultato · 10.iv') && text.includes('qualifica'))).toMatch(/: 59% \(target 2023 = 80%\), 74% del target\.$/);
    expect(texts.find((text) => text.includes('ISCED 2'))).toMatch(/: 52\.104 \(target 2023 = 56\.645\), 91,98% del target\.$/);
  });

  it('measures 2018 by the milestones: RAA 2018, 3.1', () => {
    expect(textsOf(2018).find((text) => text.includes('158.118'))).toMatch(/: 158\.118 \(target intermedio 2018 = 25\.000\), conseguito\.$/);
  });

  it('says nothing of what is not known, and tells what is confidential', () => {
    const of2018 = textsOf(2018);
    expect(of2018.filter((text) => /n\.d\.|n\.c\.|undefined|\{/.test(text))).toEqual([]);
    expect(of2018.find((text) => text.includes('66.305'))).toMatch(/; i numeri di alcuni gruppi sono riservati \(c\)\.$/);
  });

  it('is told in English with the same figures', () => {
    expect(textsOf(2022, 'en')).toContain('Participants | 244,885 participants were reached: 130,724 men (53%) and 114,161 women (47%).');
  });
});
