import type { BookSheet } from './bookSheet.js';
import { isHostObject, defineType, type HostObject } from './hostObject.js';
import type { HostState } from './hostState.js';
import { quotedSheet } from './formulaText.js';
import { areaText } from './hostSheet.js';
import { HostError } from './protocol.js';
import { rangeArgument, rangeObject } from './rangeTypes.js';
import type { BookName } from './workbookPart.js';
import { worksheetObject } from './worksheetTypes.js';

interface HostNames {
  readonly state: HostState;
  /** The sheet whose names they are; none for those of the workbook. */
  readonly scope: BookSheet | undefined;
}

interface HostName {
  readonly state: HostState;
  readonly name: BookName;
}

/** The names that the API shows: those that Excel keeps for itself (filters, print areas) are not among them. */
function namesOf({ state, scope }: HostNames): BookName[] {
  return state.book.names.filter((one) => one.scope === scope && !one.name.startsWith('_xlnm.'));
}

function find(names: HostNames, key: unknown): BookName | undefined {
  return namesOf(names).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
}

export const namesObject: (names: HostNames) => HostObject = defineType<HostNames>({
  name: 'NamedItemCollection',
  items: (names) => namesOf(names).map((name) => nameObject({ state: names.state, name })),
  methods: {
    getCount: (names) => namesOf(names).length,
    getItem: (names, [key]) => {
      const name = find(names, key);
      if (name === undefined) throw new HostError('ItemNotFound');
      return nameObject({ state: names.state, name });
    },
    getItemOrNullObject: (names, [key]) => {
      const name = find(names, key);
      return name === undefined ? undefined : nameObject({ state: names.state, name });
    },
    add: (names, [name, reference, comment]) => {
      const { state, scope } = names;
      const title = String(name);
      if (!isValidName(title)) throw new HostError('InvalidArgument');
      if (find(names, title) !== undefined) throw new HostError('ItemAlreadyExists');
      const attributes = new Map([['name', title], ...(typeof comment === 'string' && comment !== '' ? ([['comment', comment]] as const) : [])]);
      const added: BookName = { name: title, scope, text: meaning(reference), attributes };
      state.book.names.push(added);
      state.book.hasChangedLists = true;
      state.calculator.noteChangeOfAll();
      return nameObject({ state, name: added });
    },
  },
});

/** A letter or underscore first; no cell in either notation (ECMA-376 part 1, 18.2.5). */
function isValidName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^[A-Z]{1,3}\d{1,7}$/i.test(name) && !/^(?:R\d*)?(?:C\d*)?$/i.test(name);
}

function meaning(reference: unknown): string {
  if (isHostObject(reference)) {
    const { sheet, area } = rangeArgument(reference);
    return `${quotedSheet(sheet.name)}!${areaText(area, '$')}`;
  }
  if (typeof reference !== 'string' || reference === '' || reference === '=') throw new HostError('InvalidArgument');
  return reference.startsWith('=') ? reference.slice(1) : `"${reference.replaceAll('"', '""')}"`;
}

const nameObject: (target: HostName) => HostObject = defineType<HostName>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    name: { get: ({ name }) => name.name },
    formula: {
      get: ({ name }) => `=${name.text}`,
      set: ({ state, name }, value) => {
        name.text = meaning(value);
        state.book.hasChangedLists = true;
        state.calculator.noteChangeOfAll();
      },
    },
    comment: { get: ({ name }) => name.attributes.get('comment') ?? '', set: ({ state, name }, value) => change(state, name, 'comment', String(value)) },
    visible: { get: ({ name }) => name.attributes.get('hidden') !== '1', set: ({ state, name }, value) => change(state, name, 'hidden', value === true ? undefined : '1') },
    scope: { get: ({ name }) => (name.scope === undefined ? 'Workbook' : 'Worksheet') },
    type: { get: typeOf },
  },
  parts: {
    worksheet: ({ state, name }) => {
      if (name.scope === undefined) throw new HostError('ItemNotFound');
      return worksheetObject({ state, sheet: name.scope });
    },
    worksheetOrNullObject: ({ state, name }) => (name.scope === undefined ? undefined : worksheetObject({ state, sheet: name.scope })),
  },
  methods: {
    getRange: ({ state, name }) => {
      const range = state.rangeOfName(name.text, name.scope ?? state.active);
      if (range === undefined) throw new HostError('ItemNotFound');
      return rangeObject(range);
    },
    getRangeOrNullObject: ({ state, name }) => {
      const range = state.rangeOfName(name.text, name.scope ?? state.active);
      return range === undefined ? undefined : rangeObject(range);
    },
    delete: ({ state, name }) => {
      state.book.names.splice(state.book.names.indexOf(name), 1);
      state.book.hasChangedLists = true;
      state.calculator.noteChangeOfAll();
    },
  },
});

function change(state: HostState, { attributes }: BookName, attribute: string, value: string | undefined): void {
  if (value === undefined) attributes.delete(attribute);
  else attributes.set(attribute, value);
  state.book.hasChangedLists = true;
}

function typeOf({ state, name }: HostName): string {
  if (/#REF!/.test(name.text)) return 'Error';
  if (state.rangeOfName(name.text, name.scope ?? state.active) !== undefined) return 'Range';
  if (/^".*"$/.test(name.text)) return 'String';
  if (/^(?:TRUE|FALSE)$/i.test(name.text)) return 'Boolean';
  return /^-?\d+$/.test(name.text) ? 'Integer' : /^-?\d+\.\d+$/.test(name.text) ? 'Double' : name.text.startsWith('{') ? 'Array' : 'Range';
}
