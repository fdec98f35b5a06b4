import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage, readSheet, readWorkbook, type CellModel } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { ExcelHost, type ExcelHostOptions } from './excelHost.js';
import { excelApiSets, loadExcel } from './loadExcel.js';
import { newWorkbookBytes } from './newWorkbook.js';

/** Excel with a workbook open, and the client library that talks to it. */
export interface OpenHost {
  readonly host: ExcelHost;
  readonly Excel: typeof Excel;
}

/** Opens a workbook, or a blank one, in the double of Excel; with the sets of the API, when a version is asked for. */
export function openHost(bytes: Uint8Array = newWorkbookBytes(NODE_PACKAGE_HOST), options: ExcelHostOptions = {}): OpenHost {
  const host = new ExcelHost(bytes, NODE_PACKAGE_HOST, { ...(options.apiVersion !== undefined && { apiSets: excelApiSets() }), ...options });
  return { host, Excel: loadExcel(host) };
}

/** The blank workbook of a language, as the product has it. */
export function blankTemplate(language: 'it' | 'en' = 'it'): Uint8Array {
  return readFileSync(join(import.meta.dirname, '..', '..', 'templates', 'blank', `raa-2014-2020.${language}.xlsx`));
}

/** The parts of a package by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  return new Map(pkg.names.map((name) => [name, Buffer.from(pkg.bytes(name)).toString('latin1')]));
}

/** The names of the parts that are not alike in two packages. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

/** A saved cell, as the engine reads it. */
export function savedCell(bytes: Uint8Array, sheet: string, row: number, column: number): CellModel | undefined {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  return readSheet(pkg, readWorkbook(pkg), sheet).rows.find(({ number }) => number === row)?.cells.find((cell) => cell.column === column);
}
