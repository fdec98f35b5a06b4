import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeReport, readValues, type Figure, type Programme } from '../../engine/index.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { openProgramme } from '../../templates/files/programmeFolder.js';
import { reportWorkbook } from '../../templates/workbook/reportWorkbook.js';
import { BUNDLED, PUBLISHED_YEARS } from '../support/bundled.js';
import { sharedFolder } from '../support/folders.js';
import { convert, XLSX } from '../support/libreOffice.js';
import { missingTool } from '../support/tools.js';
import { RUNS, SEED, seeded } from '../support/seeds.js';
import { disagreements, openWorkbook } from '../support/workbookValues.js';

const reason = missingTool('soffice', 'libreoffice-calc fonts-liberation2');
const WORKBOOKS = Math.max(9, Math.round(RUNS / 20));

/** LibreOffice forgives `COUNT()`; Excel says that the file is damaged. */
const EMPTY_ARGUMENT = /[(,][,)]/;

/** How often a figure is left out, is zero, or keeps its value; the rest get another one. */
const LEFT_OUT = 0.2;
const ZERO = 0.1;
const KEPT = 0.3;

describe.skipIf(reason !== undefined)(`Workbooks of data that nobody foresaw ${reason ?? ''}`, () => {
  const folder = sharedFolder();

  it(`agree with LibreOffice in every formula, also where figures are missing or zero (seed ${SEED})`, async () => {
    const { programme: bundled } = openProgramme(BUNDLED, realFileSystem);
    const paths: string[] = [];
    for (let run = 0; run < WORKBOOKS; run += 1) {
      const year = PUBLISHED_YEARS[run % PUBLISHED_YEARS.length]!;
      const random = seeded(SEED + run);
      const programme = run % 2 === 0 ? bundled : randomProgramme(bundled, random);
      const figures = randomFigures(bundled, year, random).filter(({ key }) => hasAxis(programme, key.axis));
      const { report } = computeReport({ programme, year, figures, published: [], counts: [] });
      const path = join(folder, `random-${run}.xlsx`);
      writeFileSync(path, (await reportWorkbook(report!, 'it', realFileSystem)).bytes);
      paths.push(path);
    }
    const results = convert(paths, XLSX, join(folder, 'recalculated'));
    let formulas = 0;
    const marks = { 'n.d.': 0, 'n.c.': 0 };
    for (const [i, path] of paths.entries()) {
      const { differences, cells } = disagreements(await openWorkbook(path), await openWorkbook(results[i]!));
      expect(differences, path).toEqual([]);
      for (const { formula } of cells) expect(formula, path).not.toMatch(EMPTY_ARGUMENT);
      formulas += cells.length;
      for (const { value } of cells) if (value === 'n.d.' || value === 'n.c.') marks[value] += 1;
    }
    console.log(`random workbooks ${WORKBOOKS}, formulas agreed ${formulas}, of which «n.d.» ${marks['n.d.']}, «n.c.» ${marks['n.c.']}`);
    expect(marks['n.d.']).toBeGreaterThan(50);
    expect(marks['n.c.']).toBeGreaterThan(5);
  });
});

/** A programme with some of the axes, of the indicators and of what refers to them: down to technical assistance alone. */
function randomProgramme(bundled: Programme, random: () => number): Programme {
  const some = <T>(things: readonly T[], chance = 0.6) => things.filter(() => random() < chance);
  const chosen = some(bundled.axes);
  const programme = { ...bundled, axes: chosen.length > 0 ? chosen : bundled.axes.slice(-1) };
  const isKept = ({ axis }: { axis: string }) => hasAxis(programme, axis);
  const kept = <K extends string, T>(allocations: ReadonlyMap<K, T>) => new Map([...allocations].filter(([axis]) => isKept({ axis })));
  return {
    ...programme,
    planVersions: bundled.planVersions.map((plan) => (plan.allocations ? { ...plan, allocations: kept(plan.allocations) } : plan)),
    indicators: some(bundled.indicators.filter(isKept), random()),
    policyAreas: bundled.policyAreas.map((grouping) => ({ ...grouping, areas: grouping.areas.filter(({ axes }) => axes.every((axis) => isKept({ axis }))) })),
    initiativeTotals: bundled.initiativeTotals.filter(isKept),
    initiativeShares: bundled.initiativeShares.filter(isKept),
  };
}

function hasAxis({ axes }: Programme, axis: string | undefined): boolean {
  return axis === undefined || axis.startsWith('area:') || axes.some(({ code }) => code === axis);
}

/** The bundled figures with some left out, some zero and some changed. */
function randomFigures(programme: Programme, year: number, random: () => number): Figure[] {
  return PUBLISHED_YEARS.filter((one) => one <= year).flatMap((one) => {
    const lines = readFileSync(join(BUNDLED, String(one), 'valori.csv'), 'utf8').trimEnd().split('\n');
    const [heading = '', ...rows] = lines;
    const column = heading.split(';').indexOf('valore');
    const changed = rows.flatMap((row) => {
      const chance = random();
      if (chance < LEFT_OUT) return [];
      const fields = row.split(';');
      if (chance < LEFT_OUT + ZERO) fields[column] = '0';
      else if (chance > LEFT_OUT + ZERO + KEPT) fields[column] = String(Math.floor(random() * 1_000_000));
      return [fields.join(';')];
    });
    const { figures, issues } = readValues([heading, ...changed].join('\n'), `${one}/valori.csv`, programme, year);
    expect(issues).toEqual([]);
    return [...figures];
  });
}
