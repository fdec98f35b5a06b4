import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IdentityOutcome } from '../../engine/checks/published/identity.js';
import { publishedFindings as findingsOf, type PublishedFinding } from '../../engine/checks/published/publishedFindings.js';
import { publishedIdentities } from '../../engine/checks/published/publishedIdentities.js';
import type { PublishedFigure } from '../../engine/index.js';
import { printedRange } from '../../engine/checks/published/printedRange.js';
import { decimal } from '../../engine/number/decimal.js';
import type { Programme } from '../../engine/programme/programme.js';
import { quantityOf } from '../../engine/programme/writtenQuantity.js';
import { publishedFindings } from '../../templates/documentation/publishedFindings.js';
import { findData, readData } from '../../templates/files/dataFolder.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { openProgramme } from '../../templates/files/programmeFolder.js';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { BUNDLED, PUBLISHED_YEARS } from '../support/bundled.js';

/** What is wrong in the documents, each read in them and judged by a person: the engine knows nothing of this list. */
const ERRORS = [
  // 2.448 + 1.109 = 3.557, and with it the programme has 300.656.
  { id: 'R18.IV.dest', class: 'printedError', expected: '3557' },
  // «124.646 destinatari, pari al 95% delle 126.328 persone»: it is 98,7 %.
  { id: 'R18.dul.share', class: 'printedError' },
  // 11.663 in the paragraph of the axis, 11.633 in the list of targets.
  { id: 'R18.ind.altri', class: 'printedError', expected: '11663' },
  // 192,54 in the summary: no rounding gives 192,6.
  { id: 'I20.III.certificata', class: 'printedError', expected: '192540000' },
  // Of the axis in the text; they are shares of the vulnerable of the programme.
  { id: 'R20.II.share_vuln', class: 'definitionChange' },
  { id: 'R20.III.share_vuln', class: 'definitionChange' },
  // The five axes sum to ,66.
  { id: 'R22.T2.tot.D', class: 'rounding', expected: '958677416.66' },
];

/** What many identities speak of. */
const MAIN: readonly string[] = ['participants', 'committed', 'paid', 'certified', 'allocation'];

let figures: readonly PublishedFigure[] = [];
let programme: Programme;
let outcomes: readonly IdentityOutcome[] = [];
let findings: readonly PublishedFinding[] = [];

beforeAll(() => {
  programme = openProgramme(BUNDLED, realFileSystem).programme;
  const files = findData([BUNDLED], realFileSystem);
  figures = PUBLISHED_YEARS.flatMap((year) => readData({ values: [], published: files.published }, programme, year, realFileSystem).published);
  outcomes = publishedIdentities(figures, programme);
  findings = findingsOf(outcomes);
});

describe('the identities of the published figures', () => {
  it('are about a thousand, of every kind, and nearly all hold', () => {
    expect(figures).toHaveLength(844);
    const held = outcomes.filter(({ holds }) => holds).length;
    console.log(`identities ${outcomes.length}, hold ${held}, fail ${outcomes.length - held}, causes ${findings.length}`);
    expect(outcomes.length).toBeGreaterThan(1000);
    expect(new Set(outcomes.map(({ identity }) => identity.kind)).size).toBe(17);
    expect(held / outcomes.length).toBeGreaterThan(0.95);
  });

  it('speak of most of the figures', () => {
    const spoken = new Set(outcomes.flatMap(({ identity }) => [identity.result, ...identity.computed.figures]));
    console.log(`figures in some identity: ${spoken.size} of ${figures.length}`);
    expect(spoken.size / figures.length).toBeGreaterThan(0.8);
  });

  it.each(ERRORS)('show that $id cannot be right', ({ id, class: own, expected }) => {
    const finding = findings.find(({ figure }) => figure.id === id);
    expect(finding?.class).toBe(own);
    if (expected !== undefined) expect(finding?.expected?.toFixed()).toBe(expected);
  });

  it('show no other printed error', () => {
    const errors = findings.filter((one) => one.class === 'printedError').map(({ figure }) => figure.id);
    expect(errors.sort()).toEqual(ERRORS.filter((one) => one.class === 'printedError').map(({ id }) => id).sort());
  });

  it('are explained by one figure each, told once', () => {
    const told = findings.flatMap((one) => one.outcomes);
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter(({ holds }) => !holds).length).toBe(outcomes.filter(({ holds }) => !holds).length);
  });

  it('notice nearly every figure that is changed: all but those smaller than the rounding of their peers', () => {
    // Every fourth count or amount, made a tenth larger.
    const changeable = figures.filter(({ key, quantity }) => MAIN.includes(key.measure) && quantity.value.greaterThan(1000));
    const tried = changeable.filter((_, i) => i % 4 === 0);
    const failing = outcomes.filter(({ holds }) => !holds).length;
    const unseen = tried.filter((figure) => {
      const changed = { ...figure, quantity: { ...figure.quantity, value: figure.quantity.value.times(decimal('1.1')).round() } };
      const now = publishedIdentities(figures.map((one) => (one === figure ? changed : one)), programme);
      return now.filter(({ holds }) => !holds).length <= failing;
    });
    console.log(`changed figures unseen: ${unseen.length} of ${tried.length}`);
    expect(unseen.length / tried.length).toBeLessThan(0.1);
  }, 60_000);
});

describe('a printed figure', () => {
  const figure = (value: string, decimals: number, more: Partial<PublishedFigure> = {}): PublishedFigure => ({
    key: { measure: 'paid', year: 2022, isRate: false },
    quantity: quantityOf(value, 'MEUR', decimals),
    writtenUnit: 'MEUR',
    decimals,
    source: '',
    file: '',
    row: 1,
    id: value,
    document: '',
    section: '',
    line: 1,
    printed: value,
    ...more,
  });
  const millions = (one: PublishedFigure, reading?: 'cut') => {
    const { low, high } = printedRange(one, reading);
    return [low, high].map((end) => end.dividedBy(1_000_000).toFixed());
  };

  it('is known to half of its last digit; cut after «oltre»; near after «circa»', () => {
    expect(millions(figure('758.5', 1))).toEqual(['758.45', '758.55']);
    expect(millions(figure('290.8', 1, { qualifier: 'oltre' }))).toEqual(['290.8', '290.9']);
    expect(millions(figure('254', 0, { qualifier: 'circa' }))).toEqual(['253', '255']);
    expect(millions(figure('25.7', 1), 'cut')).toEqual(['25.7', '25.8']);
  });

  it('is exact when it is a count or an amount to the cent, also read as cut', () => {
    const exact = figure('958677416.67', 2, { quantity: quantityOf('958677416.67', 'EUR', 2), writtenUnit: 'EUR' });
    expect(printedRange(exact).low).toEqual(printedRange(exact).high);
    expect(printedRange(exact, 'cut').low).toEqual(printedRange(exact, 'cut').high);
  });
});

describe('the page on the published documents', () => {
  it.each([['it', 'rilievi.md'], ['en', 'findings.md']] as const)('in %s is what `npm run docs` writes', (language, name) => {
    const written = readFileSync(join(PACKAGE_ROOT, 'templates', 'documentation', name), 'utf8');
    expect(written).toBe(publishedFindings(language, realFileSystem));
  });

  it('comes from code that knows no document and no figure', () => {
    const folder = join(PACKAGE_ROOT, 'engine', 'checks', 'published');
    const names = [...programme.documents.map(({ id }) => id), ...figures.map(({ id }) => id)];
    const items = figures.flatMap(({ key }) => key.item ?? []);
    for (const file of readdirSync(folder)) {
      const code = readFileSync(join(folder, file), 'utf8');
      expect(names.filter((name) => new RegExp(`(?<![\\w.])${name.replaceAll('.', '\\.')}(?![\\w.])`).test(code)), file).toEqual([]);
      expect(items.filter((item) => item.length > 4 && code.includes(item)), file).toEqual([]);
    }
  });
});
