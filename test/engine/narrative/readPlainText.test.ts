import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../engine/narrative/findFigures.js';
import { readPlainText } from '../../../engine/narrative/readPlainText.js';

const texts = (text: string) => readPlainText(text).map((paragraph) => paragraph.text);

describe('a text file read as paragraphs', () => {
  it('puts sentences and words cut at the margin together again, and knows the line of each piece', () => {
    const [paragraph, ...rest] = readPlainText(
      ['Per le iniziative dell’Asse I sono state attivate risorse pari a 329,3', '', 'Mln€ di cui risultano impe-', '', 'gnati 133,6 Mln€ e liquidati 122,1 Mln€.', ''].join('\n'),
    );
    expect(rest).toEqual([]);
    expect(paragraph!.text).toBe('Per le iniziative dell’Asse I sono state attivate risorse pari a 329,3 Mln€ di cui risultano impegnati 133,6 Mln€ e liquidati 122,1 Mln€.');
    expect(findFigures(paragraph!).map(({ text, place }) => [text, place.number])).toEqual([['329,3 Mln€', 1], ['133,6 Mln€', 5], ['122,1 Mln€', 5]]);
  });

  it('does not join items, headings, rows of tables and page numbers', () => {
    const lines = ['3.1. Asse I “Occupazione”', '• 158.118 “Disoccupati” (target 2018 = 25.000)', '• spesa certificata', '12', 'Asse I Occupazione 358.000.000 € 36,89%', 'Asse II Inclusione 227.100.000 € 23,40%'];
    expect(texts(lines.join('\n'))).toEqual(lines.filter((line) => line !== '12'));
  });

  it('reads Markdown without its marks', () => {
    const [heading, item] = readPlainText('### 3.2. **Asse II**\n\n- **Nidi gratis**, per [7 Mln €](https://esempio.it/1) e <b>2 Mln</b>;');
    expect(heading).toMatchObject({ kind: 'heading', text: '3.2. Asse II' });
    expect(item).toMatchObject({ kind: 'item', text: '- Nidi gratis, per 7 Mln € e 2 Mln;' });
  });

  it('tells the headings above each paragraph: one closes those as deep as itself', () => {
    const read = readPlainText('1. Premessa\nTesto.\n3. Assi\n3.1. Asse I “Occupazione”\nTesto.\n3.2. Asse II “Inclusione”\nTesto.\n4. Valutazioni\nTesto.');
    expect(read.filter(({ kind }) => kind === 'text').map(({ headings }) => headings)).toEqual([
      ['1. Premessa'],
      ['3. Assi', '3.1. Asse I “Occupazione”'],
      ['3. Assi', '3.2. Asse II “Inclusione”'],
      ['4. Valutazioni'],
    ]);
  });

  it('gives rows of a table the headings of their columns, not the line of the letters', () => {
    const rows = readPlainText('Assi\tDotazione\tProgrammato\n\tA\tB\nI\t236.700.000,00 €\t290.890.851,86 €');
    expect(rows.at(-1)).toMatchObject({ kind: 'row', columns: ['Assi', 'Dotazione', 'Programmato'] });
  });

  it('reads accents written in two pieces and no-break blanks', () => {
    expect(texts('e\u0300 pari a 2,5\u00a0Mln\u00a0€')).toEqual(['è pari a 2,5 Mln €']);
  });
});
