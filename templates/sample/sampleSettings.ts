import { join } from 'node:path';
import type { Programme } from '../../engine/index.js';
import { unreadable } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { readJson } from '../files/jsonFile.js';
import { kindOf } from '../files/pathKind.js';
import { CATEGORIES, USUAL_SHARES, type Category } from './compositions.js';
import { USUAL_MECHANISMS, USUAL_TERRITORIES, type OperationPlace, type WeightedCodes } from './dimensionCodes.js';

/** What no publication prints and a sample must still decide: how categories share an axis, and where operations are. */
export interface SampleSettings {
  readonly locations: readonly OperationPlace[];
  /** The weight of a category in an axis, among those of its composition. */
  share(axis: string, category: Category): number;
  /** The weight of a priority among those of its axis, for a category; undefined where nothing is said. */
  priorityWeight(priority: string, category: Category): number | undefined;
}

/** The file of a programme's `campione` folder: optional, as all that it holds. */
export const SETTINGS_FILE = join('campione', 'calibrazione.json');

const FORMAT = 'raa/campione/1';

interface Weighted {
  readonly code: string;
  readonly weights: Readonly<Partial<Record<Category, number>>>;
}

export function readSettings(folder: string, programme: Programme, fs: FileSystem): SampleSettings {
  const path = join(folder, SETTINGS_FILE);
  const content = kindOf(path, fs) === 'file' ? readJson(path, SETTINGS_FILE, fs).content : { format: FORMAT };
  const root = objectAt(content, '');
  if (root['format'] !== FORMAT) throw refused('format', root['format'], FORMAT);
  const axes = weightedAt(root['axes'], 'axes', programme.axes.map(({ code }) => code));
  const priorities = weightedAt(root['priorities'], 'priorities', programme.axes.flatMap((axis) => axis.investmentPriorities.map(({ code }) => code)));
  const locations = listAt(root['locations'], 'locations').map((one, i) => {
    const { code, weight, territories, mechanisms } = objectAt(one, `locations[${i}]`);
    return {
      code: textAt(code, `locations[${i}].code`),
      weight: weightAt(weight, `locations[${i}].weight`),
      territories: codesAt(territories, `locations[${i}].territories`) ?? USUAL_TERRITORIES,
      mechanisms: codesAt(mechanisms, `locations[${i}].mechanisms`) ?? USUAL_MECHANISMS,
    };
  });
  return {
    locations,
    share: (axis, category) => axes.get(axis)?.weights[category] ?? USUAL_SHARES[category],
    priorityWeight: (priority, category) => priorities.get(priority)?.weights[category],
  };
}

function weightedAt(value: unknown, path: string, admitted: readonly string[]): ReadonlyMap<string, Weighted> {
  return new Map(
    listAt(value, path).map((one, i) => {
      const { code, weights } = objectAt(one, `${path}[${i}]`);
      const name = textAt(code, `${path}[${i}].code`);
      if (!admitted.includes(name)) throw refused(`${path}[${i}].code`, name, admitted.join(', '));
      return [name, { code: name, weights: weightsAt(weights, `${path}[${i}].weights`) }];
    }),
  );
}

function weightsAt(value: unknown, path: string): Weighted['weights'] {
  return Object.fromEntries(
    Object.entries(objectAt(value, path)).map(([category, weight]) => {
      if (!CATEGORIES.some((known) => known === category)) throw refused(path, category, CATEGORIES.join(', '));
      return [category, weightAt(weight, `${path}.${category}`)];
    }),
  );
}

/** Weights of the codes of a dimension; undefined when nothing is said. Codes are those of the nomenclature: the checks of a report tell which are not. */
function codesAt(value: unknown, path: string): WeightedCodes | undefined {
  if (value === undefined) return undefined;
  return Object.fromEntries(Object.entries(objectAt(value, path)).map(([code, weight]) => [code, weightAt(weight, `${path}.${code}`)]));
}

function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(path, value, '{ }');
  return value as Record<string, unknown>;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refused(path, value, '[ ]');
  return value;
}

function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw refused(path, value, '"…"');
  return value;
}

function weightAt(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw refused(path, value, '0, 1, 2, …');
  return value;
}

function refused(path: string, found: unknown, expected: string) {
  return unreadable('PRG-003', { file: SETTINGS_FILE, path }, { found: JSON.stringify(found) ?? '', expected });
}
