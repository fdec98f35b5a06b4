import type { FolderFile } from './folderFile.js';

type Loaded = Promise<{ readonly default: string }>;

/** The files of a programme that comes with RAA, each loaded when it is opened: `webpack.config.js` makes a piece of the bundle of each. */
const POR_LOMBARDIA: Readonly<Record<string, () => Loaded>> = {
  'programma.json': () => import('@programmes/por-fse-lombardia-2014-2020/programma.json'),
  'piano.json': () => import('@programmes/por-fse-lombardia-2014-2020/piano.json'),
  'indicatori.json': () => import('@programmes/por-fse-lombardia-2014-2020/indicatori.json'),
  'iniziative.json': () => import('@programmes/por-fse-lombardia-2014-2020/iniziative.json'),
  'controlli.json': () => import('@programmes/por-fse-lombardia-2014-2020/controlli.json'),
  '2018/valori.csv': () => import('@programmes/por-fse-lombardia-2014-2020/2018/valori.csv'),
  '2018/pubblicato.csv': () => import('@programmes/por-fse-lombardia-2014-2020/2018/pubblicato.csv'),
  '2020/valori.csv': () => import('@programmes/por-fse-lombardia-2014-2020/2020/valori.csv'),
  '2020/pubblicato.csv': () => import('@programmes/por-fse-lombardia-2014-2020/2020/pubblicato.csv'),
  '2022/valori.csv': () => import('@programmes/por-fse-lombardia-2014-2020/2022/valori.csv'),
  '2022/pubblicato.csv': () => import('@programmes/por-fse-lombardia-2014-2020/2022/pubblicato.csv'),
  'campione/campione.json': () => import('@programmes/por-fse-lombardia-2014-2020/campione/campione.json'),
  'campione/operazioni.csv': () => import('@programmes/por-fse-lombardia-2014-2020/campione/operazioni.csv'),
  'campione/partecipanti.csv': () => import('@programmes/por-fse-lombardia-2014-2020/campione/partecipanti.csv'),
  'campione/movimenti.csv': () => import('@programmes/por-fse-lombardia-2014-2020/campione/movimenti.csv'),
  'campione/programmato.csv': () => import('@programmes/por-fse-lombardia-2014-2020/campione/programmato.csv'),
};

const PROGRAMMES: ReadonlyMap<string, Readonly<Record<string, () => Loaded>>> = new Map([['por-fse-lombardia-2014-2020', POR_LOMBARDIA]]);

/** The names of the folders of the programmes that come with RAA. */
export const BUNDLED_IDS: readonly string[] = [...PROGRAMMES.keys()];

/** The files of one of them; undefined for a name that is none of theirs. */
export function bundledFiles(id: string): readonly FolderFile[] | undefined {
  const files = PROGRAMMES.get(id);
  return files && Object.entries(files).map(([path, load]) => ({ path, identity: path, open: async () => new Blob([(await load()).default]) }));
}
