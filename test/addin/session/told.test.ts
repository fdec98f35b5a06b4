import { describe, expect, it } from 'vitest';
import { ISSUE_SEVERITIES, issue, type IssueCode } from '../../../engine/issues.js';
import { paneIssue } from '../../../addin/session/refused.js';
import { en } from '../../../addin/session/text/en.js';
import { it as italian } from '../../../addin/session/text/it.js';
import { told, withoutOptions } from '../../../addin/session/told.js';

/** Issues of what the pane does not do: the command line itself, writing files, comparing workbooks, tables given by hand, texts. */
const NOT_IN_THE_PANE = /^(?:CLI-|DOC-)|^(?:FIL-006|FIL-007|FIL-011|FIL-012|XLS-018|XLS-022|XLS-024|XLS-030|XLS-031|XLS-033)$/;
const codes = (Object.keys(ISSUE_SEVERITIES) as IssueCode[]).filter((code) => !NOT_IN_THE_PANE.test(code));

describe('a sentence of the pane', () => {
  it.each(codes)('%s names no option and no command of the Node program', (code) => {
    for (const language of ['it', 'en'] as const) {
      const { text } = told(issue(code, { file: 'dati.csv' }, {}), language);
      expect(text).not.toMatch(/--|\braa |\bnpm\b/);
      expect(text.startsWith('dati.csv')).toBe(true);
    }
  });

  it('has the place and the values, not the code, which stands apart', () => {
    const one = told(issue('XLS-019', { sheet: "L'anno", cell: 'D8' }, { found: '1', planned: '2' }), 'it');
    expect(one).toEqual({
      code: 'XLS-019',
      severity: 'error',
      text: 'foglio «L\'anno», cella D8: una persona ha scritto o cambiato la cella: c\'è «1», RAA scriverebbe «2». Resta com\'è, se non la si spunta tra le celle da sostituire.',
      place: { sheet: "L'anno", row: 8, column: 4 },
    });
  });

  it('leads to no cell of the open workbook when it speaks of a file', () => {
    expect(told(issue('XLS-011', { file: 'dati.xlsx', sheet: 'Operazioni', cell: 'A2' }), 'it').place).toBeUndefined();
    expect(told(issue('DAT-003', { file: 'valori.csv', row: 2 }), 'it').place).toBeUndefined();
  });

  it('of the pane itself has its values', () => {
    expect(told(paneIssue('PAN-006', { found: 'por-x' }), 'en').text).toContain('por-x');
  });
});

describe('the two languages', () => {
  it('have the same sentences with the same values', () => {
    const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(Object.keys(en)).toEqual(Object.keys(italian));
    for (const [key, text] of Object.entries(italian)) expect([key, values(en[key as keyof typeof en])]).toEqual([key, values(text)]);
    expect(Object.entries(italian).filter(([key, text]) => en[key as keyof typeof en] === text && !key.endsWith('figure'))).toEqual([]);
  });
});

describe('an explanation', () => {
  it('says nothing of the command line', () => {
    expect(withoutOptions('Usata la cifra digitata per scelta (--prefer values): il conteggio dà 3, x.csv.')).toBe('Usata la cifra digitata per scelta: il conteggio dà 3, x.csv.');
    expect(withoutOptions('A − B (riga 3)')).toBe('A − B (riga 3)');
  });
});
