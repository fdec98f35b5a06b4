import type { Language } from '../../engine/index.js';
import type { UnreachedFigure } from './figureCheck.js';
import { MEASURE_NAMES, UNREACHED_REASONS } from './sampleTexts.js';
import { writtenCents } from './writtenCents.js';

/** An unreached figure, as campione.json lists it. */
export function unreachedAsData({ figure, reason, planned, base }: UnreachedFigure, language: Language): Record<string, string | number> {
  const { key, writtenUnit } = figure;
  return {
    anno: key.year,
    misura: MEASURE_NAMES[key.measure] ?? key.measure,
    ...(key.axis !== undefined && { asse: key.axis }),
    ...(key.priority !== undefined && { priorita_investimento: key.priority }),
    ...(key.sex !== undefined && { genere: key.sex }),
    ...(key.indicator !== undefined && { indicatore: key.indicator }),
    ...(key.date !== undefined && { data_riferimento: key.date }),
    pubblicato: `${printed(figure)} ${writtenUnit}`,
    ...(planned !== undefined && { campione: ofSample(planned, base, writtenUnit) }),
    motivo: UNREACHED_REASONS[language][reason],
  };
}

/** The same, in one line. */
export function unreachedAsLine(one: UnreachedFigure, language: Language): string {
  const { motivo, pubblicato, campione, ...rest } = unreachedAsData(one, language);
  return `  ${Object.values(rest).join(' ')}: ${pubblicato}${campione === undefined ? '' : ` (${campione})`}; ${motivo}`;
}

function ofSample(planned: number, base: number | undefined, unit: UnreachedFigure['figure']['writtenUnit']): string | number {
  if (unit === 'EUR' || unit === 'MEUR') return `${writtenCents(planned)} EUR`;
  return base === undefined ? planned : `${planned} / ${base}`;
}

function printed({ quantity, writtenUnit, decimals }: UnreachedFigure['figure']): string {
  const inUnit = writtenUnit === 'MEUR' ? quantity.value.dividedBy(1_000_000) : writtenUnit === 'percento' ? quantity.value.times(100) : quantity.value;
  const [whole = '', fraction] = inUnit.toFixed(Math.max(decimals, 0)).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${fraction === undefined ? '' : `,${fraction}`}`;
}
