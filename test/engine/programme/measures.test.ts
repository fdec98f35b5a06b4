import { describe, expect, it } from 'vitest';
import { MEASURES, measureNamed, typedMeasureNames, type Measure } from '../../../engine/programme/measures.js';

const measures = Object.values(MEASURES as Record<string, Measure>);

describe('the names of the measures', () => {
  it.each([
    // The words of the glossary and of the three summaries.
    ['programmato', 'programmed'],
    ['attivato', 'programmed'],
    ['Stanziato', 'programmed'],
    ['impegni', 'committed'],
    ['concesso', 'committed'],
    ['pagamenti', 'paid'],
    ['liquidato', 'paid'],
    [' SPESA_CERTIFICATA ', 'certified'],
    ['destinatari', 'participants'],
    ['partecipanti', 'participants'],
    ['indicator_value', 'indicatorValue'],
  ])('%j names %s', (word, measure) => {
    expect(measureNamed(word)).toBe(measure);
  });

  it.each(['', 'spesa', 'programmed', 'programma to', '__proto__', 'constructor', 'toString'])('%j names none', (word) => {
    expect(measureNamed(word)).toBeUndefined();
  });

  it('belong to one measure each', () => {
    const words = measures.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('tell the user only those that may be typed', () => {
    expect(typedMeasureNames()).toContain('programmato');
    expect(typedMeasureNames()).not.toContain('dotazione');
    expect(typedMeasureNames()).not.toContain('avanzamento_impegni');
  });

  it('each admit some unit', () => {
    expect(measures.filter(({ units }) => units.length === 0)).toEqual([]);
  });
});
