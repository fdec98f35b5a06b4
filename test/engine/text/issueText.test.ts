import { describe, expect, it } from 'vitest';
import { issue } from '../../../engine/issues.js';
import { issueText, placeText } from '../../../engine/text/issueText.js';
import { isTextKey, translate } from '../../../engine/text/translate.js';

describe('the text of an issue', () => {
  const missing = issue('DAT-003', { file: 'valori.csv', row: 12, column: 'asse' }, { found: 'VII', expected: 'I, II' });

  it('tells code, place, what was found, what was expected and what to do', () => {
    expect(issueText(missing, 'it')).toBe("DAT-003 valori.csv, riga 12, colonna «asse»: trovato «VII», che non è un asse del programma; ammessi: I, II (anche in cifre arabe). Correggere l'asse.");
    expect(issueText(missing, 'en')).toBe('DAT-003 valori.csv, row 12, column «asse»: found «VII», which is no axis of the programme; admitted: I, II (arabic figures too). Correct the axis.');
  });

  it('tells in the language of the reader what was expected of a programme file', () => {
    const wrong = issue('PRG-003', { file: 'programma.json', path: 'cci' }, { found: 'x', expected: 'expected.cci' });
    expect(issueText(wrong, 'it')).toContain('trovato «x», atteso un codice CCI di 15 caratteri');
    expect(issueText(wrong, 'en')).toContain('found «x», expected a CCI code of 15 characters');
  });

  it('ends with the suggestion, when there is one', () => {
    expect(issueText(issue('DAT-002', { file: 'a.csv', row: 1, column: 'msiura' }, { nearest: 'misura' }), 'it')).toMatch(/ Forse «misura»\?$/);
    expect(issueText(issue('DAT-002', { file: 'a.csv', row: 1, column: 'colore' }), 'it')).not.toContain('Forse');
  });

  it('without a place begins with its sentence', () => {
    expect(issueText(issue('CLI-005', {}, { found: '--year, --all-years' }), 'it')).toBe('CLI-005 le opzioni --year, --all-years non si usano insieme. Sceglierne una.');
  });

  it('shows on one line, and harmless to a terminal, what was found', () => {
    const text = issueText(issue('DAT-004', { file: 'a\u001b[2J.csv' }, { found: 'riga\r\n\u001b[31mrossa\u202egirata\u2028' }), 'it');
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).toContain('riga··');
    expect(text).toContain('rossa');
  });

  it('shows only the beginning of what is very long', () => {
    expect(issueText(issue('DAT-004', { file: 'a.csv' }, { found: 'x'.repeat(5000) }), 'it').length).toBeLessThan(400);
    expect(issueText(issue('DAT-004', { file: 'x'.repeat(5000) }, { found: 'y' }), 'it').length).toBeLessThan(700);
    expect(issueText(issue('DAT-004', { file: 'a.csv' }, { found: 'x'.repeat(100) }), 'it')).toContain(`«${'x'.repeat(100)}»`);
  });

  it('shows what was expected as it is, even when it is called like what every object has', () => {
    for (const expected of ['constructor', 'toString', '__proto__']) {
      expect(issueText(issue('PRG-006', { file: 'a.json' }, { found: 'x', expected }), 'it')).toContain(`ammessi: ${expected}.`);
    }
  });

  it('shows what was found as it is, even when it looks like a value to be replaced', () => {
    for (const found of ['{expected}', '$&', '$1', '{found}', '\\']) {
      expect(issueText(issue('DAT-004', { file: 'a.csv' }, { found }), 'it')).toContain(`trovato «${found}», atteso`);
    }
  });
});

describe('a place', () => {
  it('goes from the file to the cell', () => {
    expect(placeText({ cell: 'D8', column: 'valore', row: 3, sheet: 'S3', file: 'a.xlsx', path: 'axes[1].code' }, 'it')).toBe('a.xlsx, foglio «S3», riga 3, colonna «valore», cella D8, campo axes[1].code');
  });

  it('tells only what is known', () => {
    expect(placeText({ file: 'a.csv', row: 3 }, 'en')).toBe('a.csv, row 3');
    expect(placeText({}, 'it')).toBe('');
    expect(placeText({ file: 'a.json', path: '' }, 'it')).toBe('a.json');
  });
});

describe('a sentence', () => {
  it('has its values in place, each as often as it is named', () => {
    expect(translate('it', 'issue.CLI-002', { found: '--anno', command: 'generate' })).toBe('opzione «--anno» sconosciuta per il comando generate. Scrivere «raa generate --help».');
  });

  it('leaves empty the values that are not given, and out those that it does not name', () => {
    expect(translate('it', 'guide.table', { other: 'x' })).toBe('Tabella ');
  });

  it('is known by its key', () => {
    expect(['expected.cci', 'expected.nothing', '', 'constructor', 'toString'].map(isTextKey)).toEqual([true, false, false, false, false]);
  });
});
