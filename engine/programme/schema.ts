import * as z from 'zod/mini';
import { SAMPLED_CODES } from '../law/period2014/sampledIndicators.js';
import { measureNamed } from './measures.js';
import { normaliseAxis, normalisePriority } from './codes.js';
import { parseCivilDate } from './civilDate.js';
import { CATEGORIES_OF_REGION } from './programme.js';
import { LARGEST_THRESHOLD, LEAST_THRESHOLD } from './publicationThreshold.js';

/**
 * The form of the files of a programme folder. The message of each rule is the key of what was expected
 * (`text/`, family `expected`): the sentence shown to the user is made from it, in his language.
 */
/** Texts go into cells and, joined, into sentences: far less than the 32 767 characters of an Excel cell. */
const LONGEST_TEXT = 1000;
const text = z.string('expected.text').check(z.minLength(1, 'expected.text'), z.maxLength(LONGEST_TEXT, 'expected.shorterText'));
const year = z.int('expected.year').check(z.gte(2014, 'expected.year'), z.lte(2030, 'expected.year'));
const flag = z.optional(z.boolean('expected.flag'));
const notes = z.optional(z.array(text, 'expected.list'));
const axis = text.check(z.refine((value) => normaliseAxis(value) !== undefined, 'expected.axis'));
const priority = text.check(z.refine((value) => normalisePriority(value) !== undefined, 'expected.priority'));
const date = text.check(z.refine((value) => parseCivilDate(value) !== undefined, 'expected.date'));
const amount = z.string('expected.plainAmount').check(z.regex(/^-?\d{1,13}(\.\d{1,2})?$/, 'expected.plainAmount'));
const measure = text.check(z.refine((value) => measureNamed(value) !== undefined, 'expected.measure'));
const listOf = <T extends z.core.$ZodType>(item: T) => z.array(item, 'expected.list');

const investmentPriority = z.strictObject({ code: priority, unverified: flag }, 'expected.object');

const specificObjective = z.strictObject(
  {
    code: text,
    title: text,
    investmentPriority: z.optional(priority),
    investmentPriorityUnverified: flag,
    actions: listOf(z.strictObject({ code: text, title: text }, 'expected.object')),
  },
  'expected.object',
);

const priorityAxis = z.strictObject(
  {
    code: axis,
    name: text,
    thematicObjective: z.optional(text),
    technicalAssistance: flag,
    vulnerabilityMayBeMissing: flag,
    investmentPriorities: listOf(investmentPriority),
    specificObjectives: listOf(specificObjective),
    beneficiaries: listOf(text),
    targetGroups: listOf(text),
  },
  'expected.object',
);

const policyAreas = z.strictObject(
  {
    fromReport: year,
    source: text,
    areas: listOf(z.strictObject({ code: text, name: text, axes: listOf(axis) }, 'expected.object')),
  },
  'expected.object',
);

export const programmeFile = z.strictObject(
  {
    format: z.literal('raa/programma/1', 'expected.formatProgramme'),
    id: text,
    title: text,
    cci: text.check(z.regex(/^\d{4}[A-Z0-9]{11}$/, 'expected.cci')),
    fund: z.literal('FSE', 'expected.fund'),
    goal: z.optional(text),
    period: z.literal('2014-2020', 'expected.period'),
    managingRegion: text,
    categoryOfRegion: z.enum(CATEGORIES_OF_REGION, 'expected.categoryOfRegion'),
    sampledIndicators: z.optional(z.partialRecord(z.enum(SAMPLED_CODES, 'expected.sampledIndicator'), z.enum(['annual', 'cumulative'], 'expected.sampledReporting'), 'expected.object')),
    publicationThreshold: z.optional(z.int('expected.threshold').check(z.gte(LEAST_THRESHOLD, 'expected.threshold'), z.lte(LARGEST_THRESHOLD, 'expected.threshold'))),
    notes,
    financing: z.strictObject(
      {
        source: text,
        shares: listOf(
          z.strictObject({ code: text, name: text, percent: z.string('expected.percent').check(z.regex(/^\d{1,3}(\.\d{1,6})?$/, 'expected.percent')) }, 'expected.object'),
        ),
      },
      'expected.object',
    ),
    intermediateBodies: z.optional(listOf(text)),
    axes: listOf(priorityAxis),
    policyAreas: listOf(policyAreas),
    documents: listOf(z.strictObject({ id: text, title: text, description: z.optional(text) }, 'expected.object')),
    reports: listOf(z.strictObject({ year, approvedByMonitoringCommittee: z.optional(date) }, 'expected.object')),
  },
  'expected.object',
);

const planVersion = z.strictObject(
  {
    id: text,
    decision: z.optional(text),
    date: z.optional(date),
    shownInReport: z.optional(year),
    event: text,
    allocations: z.optional(z.record(axis, amount, 'expected.object')),
    source: text,
    unverified: flag,
    notes,
  },
  'expected.object',
);

export const planFile = z.strictObject(
  { format: z.literal('raa/piano/1', 'expected.formatPlan'), versions: listOf(planVersion) },
  'expected.object',
);

const targetUnits = ['EUR', 'MEUR', 'persone', 'numero', 'percento'] as const;

const target = z.strictObject(
  {
    value: z.string('expected.plainNumber').check(z.regex(/^\d{1,12}(\.\d{1,3})?$/, 'expected.plainNumber')),
    unit: z.enum(targetUnits, 'expected.unit'),
    decimals: z.optional(z.int('expected.decimals')),
    source: text,
  },
  'expected.object',
);

const indicatorScope = z.strictObject(
  {
    plan: text,
    priority: z.optional(priority),
    performanceFramework: flag,
    milestone2018: z.optional(target),
    target2023: z.optional(target),
    target2023EqualsAllocation: z.optional(z.strictObject({ source: text, unverified: flag }, 'expected.object')),
    base: z.optional(z.strictObject({ indicator: text, note: text }, 'expected.object')),
    note: z.optional(text),
  },
  'expected.object',
);

const indicator = z.strictObject(
  {
    code: text,
    axis,
    kind: z.enum(['financial', 'output', 'result'], 'expected.indicatorKind'),
    unit: z.enum(['EUR', 'persone', 'numero', 'percento'], 'expected.unit'),
    name: text,
    common: flag,
    note: z.optional(text),
    scopes: listOf(indicatorScope),
  },
  'expected.object',
);

export const indicatorsFile = z.strictObject(
  { format: z.literal('raa/indicatori/1', 'expected.formatIndicators'), notes, indicators: listOf(indicator) },
  'expected.object',
);

const part = z.strictObject({ initiative: text, priority: z.optional(priority), measure }, 'expected.object');

export const initiativesFile = z.strictObject(
  {
    format: z.literal('raa/iniziative/1', 'expected.formatInitiatives'),
    totals: listOf(
      z.strictObject({ report: year, axis, initiative: text, priority: z.optional(priority), measure, parts: listOf(part) }, 'expected.object'),
    ),
    shares: listOf(
      z.strictObject(
        {
          report: year,
          axis,
          initiative: text,
          detail: text,
          over: z.union(
            [
              z.strictObject({ detail: text }, 'expected.object'),
              z.strictObject({ participants: z.enum(['T', 'M', 'F'], 'expected.sex') }, 'expected.object'),
            ],
            'expected.shareBase',
          ),
        },
        'expected.object',
      ),
    ),
  },
  'expected.object',
);

/** Of spaces alone it says nothing. */
const reason = z.string('expected.text').check(z.regex(/\S/, 'expected.text'), z.maxLength(LONGEST_TEXT, 'expected.shorterText'));

const ruleSetting = z
  .strictObject({ gravita: z.optional(z.enum(['nota', 'avviso', 'errore'], 'expected.ruleSeverity')), attiva: flag, motivo: reason }, 'expected.object')
  .check(z.refine(({ gravita, attiva }) => gravita !== undefined || attiva !== undefined, 'expected.ruleSetting'));

/** Severities and switches of the checks, each with its reason. */
export const ruleSettingsFile = z.strictObject(
  { format: z.optional(z.literal('raa/controlli/1', 'expected.formatRules')), regole: z.record(text, ruleSetting, 'expected.object') },
  'expected.object',
);

export type ProgrammeFile = z.infer<typeof programmeFile>;
export type PlanFile = z.infer<typeof planFile>;
export type IndicatorsFile = z.infer<typeof indicatorsFile>;
export type InitiativesFile = z.infer<typeof initiativesFile>;
export type RuleSettingsFile = z.infer<typeof ruleSettingsFile>;
export type TargetText = z.infer<typeof target>;
export type TargetUnit = (typeof targetUnits)[number];
