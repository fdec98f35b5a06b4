import { placeText, wrapText, type CellExplanation, type ExplainedInput, type Language } from '../../engine/index.js';

const WIDTH = 100;
const LABEL = 18;

/** The explanation of a cell, for people at a terminal. */
export function explanationText(explanation: CellExplanation, language: Language): string {
  const words = WORDS[language];
  const { table, label, value, precision, formula, origin, rule, expected, agrees, inputs, records, source, reference, isUnverified } = explanation;
  const verdict = agrees === undefined ? '' : agrees ? words.agrees : words.differs;
  const lines: [string, string][] = [
    [words.what, [table, label].filter((one) => one !== undefined && one !== '').join(' · ')],
    [words.value, [value === '' ? words.blank : value, precision].filter((one) => one !== '').join(' ')],
    [words.formula, formula],
    [words.origin, origin],
    [words.rule, rule],
    [words.expected, expected === '' ? '' : `${expected} (${verdict})`],
    ...inputs.map((input): [string, string] => [words[input.role], inputText(input, language)]),
    [words.records, records],
    [words.source, source],
    [words.reference, isUnverified && reference !== '' ? `${reference} (${words.unverified})` : reference],
  ];
  return `${[placeText(explanation.place), ...lines.filter(([, text]) => text !== '').map(([name, text]) => line(name, text))].join('\n')}\n`;
}

function inputText({ place, label, value, records, source }: ExplainedInput, language: Language): string {
  const counted = records === '' ? '' : `${WORDS[language].records.toLowerCase()} ${records}`;
  return [`${label} = ${value}`, place, counted, source].filter((one) => one !== '').join('; ');
}

function line(name: string, text: string): string {
  return wrapText(text, WIDTH - LABEL - 2).map((one, i) => `  ${(i === 0 ? name : '').padEnd(LABEL)}${one}`).join('\n');
}

const WORDS = {
  it: {
    what: 'Che cosa è',
    value: 'Valore',
    blank: 'cella vuota',
    formula: 'Formula',
    origin: 'Origine',
    rule: 'Regola',
    expected: 'Valore atteso',
    agrees: 'uguale a quello della cella',
    differs: 'diverso da quello della cella',
    numerator: 'Numeratore',
    denominator: 'Denominatore',
    term: 'Addendo o dato',
    records: 'Registrazioni',
    source: 'Fonte',
    reference: 'Riferimento',
    unverified: 'da verificare',
  },
  en: {
    what: 'What it is',
    value: 'Value',
    blank: 'blank cell',
    formula: 'Formula',
    origin: 'Origin',
    rule: 'Rule',
    expected: 'Expected value',
    agrees: 'the same as in the cell',
    differs: 'not the same as in the cell',
    numerator: 'Numerator',
    denominator: 'Denominator',
    term: 'Term or input',
    records: 'Records',
    source: 'Source',
    reference: 'Reference',
    unverified: 'to be verified',
  },
} as const;
