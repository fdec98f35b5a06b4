import { LARGEST_THRESHOLD, LEAST_THRESHOLD, publicEdition, type Language, type PublicEdition, type Report } from '../../engine/index.js';
import { wrongUse } from '../failure.js';
import { EDITIONS, type Edition } from '../packageRoot.js';
import { oneOf, type Options, type OptionShapes } from './options.js';

export const EDITION_OPTIONS: OptionShapes = { edition: { kind: 'value' }, threshold: { kind: 'value' } };

/** The edition that is asked for. */
export interface EditionChoice {
  readonly edition: Edition;
  /** The report as it may be published; undefined for the official edition, which stays exact. */
  publish(report: Report): PublicEdition | undefined;
}

/** Options that say where the figures go in somebody's own workbook: a public edition has its own form. */
const OF_OWN_WORKBOOK = ['template', 'map', 'keep-cells', 'overwrite-cells'];

export function editionChoice(options: Options): EditionChoice {
  const edition = oneOf('edition', options.value('edition') ?? 'ufficiale', EDITIONS);
  const threshold = options.value('threshold');
  if (edition === 'ufficiale') {
    if (threshold !== undefined) throw wrongUse('CLI-005', { found: '--edition ufficiale, --threshold' });
    return { edition, publish: () => undefined };
  }
  const other = OF_OWN_WORKBOOK.find((name) => options.flag(name));
  if (other !== undefined) throw wrongUse('CLI-005', { found: `--edition pubblica, --${other}` });
  const chosen = threshold === undefined ? undefined : thresholdOption(threshold);
  return { edition, publish: (report) => publicEdition(report, chosen) };
}

function thresholdOption(found: string): number {
  const threshold = /^\d{1,4}$/.test(found) ? Number(found) : 0;
  if (threshold < LEAST_THRESHOLD || threshold > LARGEST_THRESHOLD) throw wrongUse('CLI-004', { option: '--threshold', found, expected: `${LEAST_THRESHOLD} … ${LARGEST_THRESHOLD}` });
  return threshold;
}

/** The edition and its protected cells, for machines. The two kinds apart are for the office: they are not published. */
export function editionData(published: PublicEdition | undefined) {
  if (published === undefined) return { edition: EDITIONS[0] };
  const { threshold, protected: { primary, complementary } } = published;
  return { edition: EDITIONS[1], threshold, protected: { primary: primary.size, complementary: complementary.size } };
}

/** "edizione pubblica, celle riservate 12 (sotto la soglia di 3: 5)" */
export function editionText({ threshold, protected: { primary, complementary } }: PublicEdition, language: Language): string {
  const [all, small] = [primary.size + complementary.size, primary.size];
  return language === 'it'
    ? `edizione pubblica, celle riservate ${all} (sotto la soglia di ${threshold}: ${small}; per non farle ricavare: ${all - small})`
    : `public edition, confidential cells ${all} (below the threshold of ${threshold}: ${small}; so that these cannot be deduced: ${all - small})`;
}
