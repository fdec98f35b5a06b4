import type { Language } from '../number/italianFormat.js';
import { explainIndicator } from '../records/explainIndicator.js';
import { translate, type TextKey } from '../text/translate.js';

/** What is done with the records to have a figure: the sentence is in `text/`, family `counted`. */
export type CountingRule = Extract<TextKey, `counted.${string}`>;

/** Where a figure counted from records comes from. Never a participant, never a row: the files and the rule. */
export interface Counted {
  /** Names of the files, as the user sees them. */
  readonly files: string;
  readonly rule: CountingRule;
  /** The common indicators that the rule counts. */
  readonly indicators: readonly string[];
  readonly year: number;
}

/** "partecipanti.csv: partecipazioni con ingresso nel 2019 e dati completi, contate in CO06. CO06 = …". */
export function countedText(counted: Counted, language: Language): string {
  return putInWords(counted, fullTexts[language], () => makeText(counted, language));
}

/** A few hundred origins stand behind thousands of figures: each is put in words once. */
const fullTexts: Record<Language, WeakMap<Counted, string>> = { it: new WeakMap(), en: new WeakMap() };
const briefTexts = new WeakMap<Counted, string>();

function putInWords(counted: Counted, known: WeakMap<Counted, string>, make: (counted: Counted) => string): string {
  const before = known.get(counted);
  if (before !== undefined) return before;
  const text = make(counted);
  known.set(counted, text);
  return text;
}

function makeText(counted: Counted, language: Language): string {
  const { rule, indicators, year, files } = counted;
  const sentence = translate(language, rule, { indicator: indicators.join(', '), year: String(year) });
  return [`${files}: ${sentence}`, ...indicators.flatMap((code) => definitionOf(code, language) ?? [])].join('. ');
}

/** "partecipanti.csv (CO06)": enough for a figure computed from many counted ones, each of which explains itself. */
export function countedBriefly(counted: Counted): string {
  return putInWords(counted, briefTexts, ({ files, indicators }) => (indicators.length === 0 ? files : `${files} (${indicators.join(', ')})`));
}

const definitions = new Map<string, string | undefined>();

/** The same for every figure of an indicator: made once. */
function definitionOf(code: string, language: Language): string | undefined {
  const id = `${language}/${code}`;
  if (!definitions.has(id)) definitions.set(id, explainIndicator(code, language));
  return definitions.get(id);
}
