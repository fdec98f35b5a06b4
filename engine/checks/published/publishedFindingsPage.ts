import { roundHalfUp, type Decimal } from '../../number/decimal.js';
import { formatDecimal, type Language } from '../../number/italianFormat.js';
import type { PublishedFigure } from '../../input/figure.js';
import { MEASURES } from '../../programme/measures.js';
import type { Programme } from '../../programme/programme.js';
import { WRITTEN_UNITS } from '../../programme/writtenQuantity.js';
import { withUnit } from '../../tables/valueText.js';
import { translate, type TextKey } from '../../text/translate.js';
import type { FailureClass, IdentityOutcome } from './identity.js';
import { publishedFindings, type PublishedFinding } from './publishedFindings.js';
import { publishedIdentities } from './publishedIdentities.js';

const CLASSES: readonly FailureClass[] = ['printedError', 'rounding', 'truncation', 'definitionChange', 'legitimateChange', 'undecidable'];
const MOST_DECIMALS = 2;

/** The page of documentation on what the published documents cannot have right, in Markdown: made from their figures. */
export function publishedFindingsPage(figures: readonly PublishedFigure[], programme: Programme, language: Language): string {
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => translate(language, `published.${key}` as TextKey, values);
  const outcomes = publishedIdentities(figures, programme);
  const findings = publishedFindings(outcomes);
  const counts = { figures: figures.length, findings: findings.length, ...countsOf(outcomes) };
  const text = new FigureText(language, say);
  return [
    `# ${say('title', { programme: programme.title })}`,
    '',
    say('intro', Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]))),
    '',
    `## ${say('checked')}`,
    '',
    ...table(['identity', 'count', 'held', 'rounded', 'failed'].map((one) => say(one)), kindRows(outcomes, say)),
    '',
    `## ${say('classes')}`,
    '',
    ...table(['class', 'meaning', 'causes', 'count'].map((one) => say(one)), classRows(findings, say)),
    ...CLASSES.flatMap((one) => classSection(one, findings, text, say)),
    ...notesSection(figures, text, say),
    '',
  ].join('\n');
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)];
}

function countsOf(outcomes: readonly IdentityOutcome[]) {
  const held = outcomes.filter((one) => one.holds && one.class === undefined).length;
  const failed = outcomes.filter(({ holds }) => !holds).length;
  return { identities: outcomes.length, held, rounded: outcomes.length - held - failed, failed };
}

function kindRows(outcomes: readonly IdentityOutcome[], say: Say): string[][] {
  const kinds = [...new Set(outcomes.map(({ identity }) => identity.kind))];
  const row = (name: string, own: readonly IdentityOutcome[]) => {
    const { identities, held, rounded, failed } = countsOf(own);
    return [name, ...[identities, held, rounded, failed].map(String)];
  };
  const rows = kinds.map((kind) => row(say(`kind.${kind}`), outcomes.filter(({ identity }) => identity.kind === kind)));
  return [...rows, row(`**${say('all')}**`, outcomes)];
}

function classRows(findings: readonly PublishedFinding[], say: Say): string[][] {
  return CLASSES.map((one) => {
    const own = findings.filter((finding) => finding.class === one);
    return [say(`class.${one}`), say(`meaning.${one}`), String(own.length), String(own.reduce((count, { outcomes }) => count + outcomes.length, 0))];
  });
}

function classSection(one: FailureClass, findings: readonly PublishedFinding[], text: FigureText, say: Say): string[] {
  const own = findings.filter((finding) => finding.class === one);
  if (own.length === 0) return [];
  return ['', `## ${say(`class.${one}`)}`, '', ...own.flatMap((finding, i) => findingLines(finding, i + 1, text, say))];
}

function findingLines(finding: PublishedFinding, number: number, text: FigureText, say: Say): string[] {
  const { figure, expected, outcomes } = finding;
  const should = expected === undefined ? '' : ` ${say(finding.suspects.length > 0 ? 'shouldIf' : 'should', { expected: text.amount(expected, figure) })}`;
  return [
    `${number}. **«${figure.printed}»** · ${text.label(figure)} · ${figure.source}.${should} ${reasonsOf(finding, text, say).join(' ')}`,
    ...outcomes.map((outcome) => `   - ${identityLine(outcome, text, say)}`),
  ];
}

function identityLine({ identity, value, difference }: IdentityOutcome, text: FigureText, say: Say): string {
  const { kind, relation, result, computed } = identity;
  const terms = computed.figures.map((term) => `«${term.printed}» (${text.label(term)}, ${term.source})`).join('; ');
  const own = `«${result.printed}» (${text.label(result)}, ${result.source})`;
  const name = say(`kind.${kind}`);
  if (kind === 'definition' || kind === 'series' || kind === 'plan') return say('line.change', { kind: name, terms, own });
  const values = { kind: name, terms, own, value: text.amount(value, result, MOST_DECIMALS), difference: text.amount(difference, result, MOST_DECIMALS) };
  return say(`line.${relation}`, values);
}

function reasonsOf({ class: own, outcomes, suspects, expected }: PublishedFinding, text: FigureText, say: Say): string[] {
  const base = outcomes.flatMap((one) => one.base ?? [])[0];
  const mayFail = outcomes[0]!.identity.mayFail;
  if (base !== undefined) return [say('why.base', { base: `${text.label(base)} («${base.printed}»)` })];
  if (mayFail !== undefined) return [say(`why.${mayFail}`)];
  if (outcomes.every(({ holds }) => holds)) return [say('why.roundedTerms')];
  const together = outcomes.length > 1 && expected !== undefined ? [say('why.together', { count: String(outcomes.length) })] : [];
  const others = suspects.map((one) => `«${one.printed}» (${text.label(one)})`).join(', ');
  return [say(`why.${own}`), ...together, ...(suspects.length > 0 && own !== 'truncation' ? [say('why.suspects', { others })] : [])];
}

/** What whoever copied the figures noted beside them: each note once, with its lines. */
function notesSection(figures: readonly PublishedFigure[], text: FigureText, say: Say): string[] {
  const noted = new Map<string, PublishedFigure[]>();
  for (const figure of figures) {
    if (figure.note === undefined) continue;
    const key = `${figure.document}/${figure.line}/${figure.note}`;
    noted.set(key, [...(noted.get(key) ?? []), figure]);
  }
  if (noted.size === 0) return [];
  const lines = [...noted.values()].map(([first, ...more]) => `- ${first!.source}: ${first!.note!} («${first!.printed}», ${text.label(first!)}${more.length > 0 ? `; ${say('alsoNoted', { count: String(more.length) })}` : ''}).`);
  return ['', `## ${say('notes')}`, '', say('notesIntro'), '', ...lines];
}

/** How figures are named and written. */
class FigureText {
  constructor(
    private readonly language: Language,
    private readonly say: Say,
  ) {}

  /** "destinatari, Asse IV, donne" */
  label(figure: PublishedFigure): string {
    const { axis, priority, sex, indicator, item, detail } = figure.key;
    const where = axis === undefined ? [] : [axis.startsWith('area:') ? this.say('area', { area: areaName(axis) }) : this.say('axis', { axis })];
    const whom = sex === 'M' || sex === 'F' ? [this.say(`sex.${sex}`)] : [];
    return [this.measure(figure), ...where, ...[priority, ...whom, indicator, item, detail].filter((one) => one !== undefined)].join(', ');
  }

  /** A quantity as a figure prints its own: in its unit, with its decimals. */
  amount(value: Decimal, figure: PublishedFigure, moreDecimals = 0): string {
    const { scale } = WRITTEN_UNITS[figure.writtenUnit];
    const isCount = scale.equals(1) && figure.decimals <= 0;
    const decimals = isCount ? 0 : Math.max(0, figure.decimals, moreDecimals);
    return withUnit(formatDecimal(roundHalfUp(value.dividedBy(scale), decimals), decimals, this.language), figure.writtenUnit, this.language);
  }

  private measure({ key }: PublishedFigure): string {
    return this.language === 'it' ? MEASURES[key.measure].name.replaceAll('_', ' ') : key.measure.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  }
}

function areaName(axis: string): string {
  return axis.slice('area:'.length).replaceAll('_', ' ').toLowerCase();
}
