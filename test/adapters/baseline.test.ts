import { describe, expect, it } from 'vitest';
import { identity } from '../../templates/check/baseline.js';

describe('the identity of a finding in a baseline', () => {
  const at = (path: string, year?: number) => identity({ path, year }, 'CHK-SOM', 'S3: Programmato (TOTALE)');

  it('is that of the file\'s name, wherever the file is', () => {
    expect(at('/a/RAA.xlsx', 2022)).toBe(at('/b/c/RAA.xlsx', 2022));
  });

  it('is of a year: the same data folder has several', () => {
    expect(at('dati', 2020)).not.toBe(at('dati', 2022));
  });
});
