import { Store } from '../../../addin/actions/paneState.js';
import { HostProblem } from '../../../addin/excel/workbookHost.js';
import { showPane } from '../../../addin/pane/app.js';
import { ANSWER, DESCRIPTION, EMPTY_DESCRIPTION, OBSTACLE, PREVIEW, fakeHost, fakeMemory, fakeSession } from '../../addin/fakePane.js';

/*
 * The pane over a workbook and an engine that play their part, for the eye and for the accessibility rules. The address says what
 * part: `?language=en&theme=dark&part=empty`.
 */
const asked = new URLSearchParams(location.search);
const language = asked.get('language') === 'en' ? 'en' : 'it';
const part = asked.get('part');
const theme = asked.get('theme');

document.documentElement.lang = language;
if (theme !== null) document.documentElement.classList.add(`theme-${theme}`);

const wait = () => new Promise((done) => setTimeout(done, 30));

let stop = () => {};

const session = fakeSession({
  describe: () => Promise.resolve(part === 'empty' ? EMPTY_DESCRIPTION : DESCRIPTION),
  ...(part === 'manyChanges' && {
    preview: () => {
      const [{ differences }] = PREVIEW.tables;
      const tables = Array.from({ length: 23 }, (_, i) => ({ ...PREVIEW.tables[0], id: `Z${i}`, changes: 1000, differences: [...differences, ...differences.slice(0, 70)] }));
      return Promise.resolve({ done: { ...PREVIEW, tables } });
    },
  }),
  ...(part === 'manyProblems' && { readData: () => Promise.resolve({ problems: Array.from({ length: 300 }, (_, i) => ({ code: 'DAT-003', severity: 'error', text: `valori.csv, riga ${i + 2}: il valore non è un numero.` })) }) }),
  ...(part === 'otherProgramme' && { describe: () => Promise.resolve({ ...DESCRIPTION, programme: { cci: '2014IT05SFOP999', from: 'titles', isKnown: false } }) }),
  ...(part === 'obstacles' && { preview: () => Promise.resolve({ done: { ...PREVIEW, obstacles: [OBSTACLE] } }) }),
  ...(part === 'differs' && { explain: () => Promise.resolve({ ...ANSWER, isChangedByHand: true, explanation: { ...ANSWER.explanation, value: '97,00 %', agrees: false } }) }),
  ...(part === 'hostile' && { explain: () => Promise.resolve({ ...ANSWER, explanation: { ...ANSWER.explanation, value: '<img src=x onerror="alert(1)">', label: '<script>alert(1)</script>' } }) }),
  ...(part === 'stoppable' && {
    readData: () => new Promise((done) => (stop = () => done({ cancelled: true }))),
    cancel: () => Promise.resolve(stop()),
  }),
  ...(part === 'reading' && {
    readData: (_, onProgress) => {
      onProgress({ source: 'partecipanti.csv', share: 0.42, rows: 168_000 });
      return new Promise(() => undefined);
    },
  }),
});
const host = fakeHost({
  fill: async (...given) => {
    await wait();
    if (part === 'changed') throw new HostProblem('changed', 'untouched', { sheet: 'S3 Avanzamento finanziario', cell: 'C8' });
    if (part === 'incomplete') throw new HostProblem('failed', 'incomplete', { code: 'GeneralException', done: ['S1 Piano finanziario'] });
    return fakeHost().fill(...given);
  },
  ...(part === 'deaf' && { onSelection: () => Promise.reject(new HostProblem('unsupported', 'untouched')) }),
  ...(part === 'filling' && { fill: () => new Promise(() => undefined) }),
});

showPane(document.getElementById('pane'), { host, session, store: new Store(), memory: fakeMemory(), language, now: () => new Date(2026, 10, 20, 9, 41).getTime() });
Object.assign(window, { chooseCell: host.choose });
