/*
 * npm run manifest -- --base-url https://raa.regione.example/ [--out FILE]
 * Writes the manifest for a server: manifest.xml with every address moved there, checked and read back. Exit code 2: wrong use.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import manifestReader from 'office-addin-manifest';
import { NEEDED_API } from '../excel/neededApi.mjs';
import { checkManifest } from './checkManifest.mjs';
import { BaseUrlRefusal, manifestAt, readBaseUrl } from './manifestAt.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const USAGE = `Uso: npm run manifest -- --base-url https://SERVER/CARTELLA/ [--out FILE]

Scrive il manifesto da dare all'amministratore di Microsoft 365, per il riquadro messo a quell'indirizzo: la cartella che contiene
pane.html, cioè il contenuto di dist/addin dopo npm run build. Senza --out scrive dist/addin/manifest.xml.

Usage: npm run manifest -- --base-url https://SERVER/FOLDER/ [--out FILE]
Writes the manifest for the pane served from that address, the folder that holds pane.html (the contents of dist/addin).`;

process.exitCode = await run(process.argv.slice(2));

async function run(args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { 'base-url': { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } } }));
  } catch {
    return refuse(`Non si capisce «${args.join(' ')}»: le opzioni sono --base-url e --out, ognuna con il suo valore.`);
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values['base-url'] === undefined) return refuse("Manca --base-url: l'indirizzo del server che offre il riquadro.");
  try {
    return await write(readBaseUrl(values['base-url']), values.out ?? join(ROOT, 'dist/addin/manifest.xml'));
  } catch (error) {
    if (error instanceof BaseUrlRefusal) return refuse(error.message);
    throw error;
  }
}

async function write(base, target) {
  const xml = manifestAt(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), base);
  const wrong = checkManifest(xml, { readFile: siteFile, neededApi: NEEDED_API });
  if (wrong.length > 0) {
    console.error(['Il manifesto ha errori, non è stato scritto:', ...wrong.map((one) => `- ${one}`)].join('\n'));
    return 1;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, xml);
  const { id, version, hosts, displayName } = await manifestReader.OfficeAddinManifest.readManifestFile(target);
  console.log(`${relative(process.cwd(), target)}: ${displayName} ${version}, ${hosts.join(', ')}, ${id}\nIndirizzo: ${base.href}`);
  if (statSync(join(ROOT, 'dist/addin/pane.html'), { throwIfNoEntry: false }) === undefined) console.log('Il riquadro non è ancora costruito: npm run build, poi copiare dist/addin sul server.');
  return 0;
}

/** What the build will put on the server, from the sources. */
function siteFile(path) {
  const file = join(ROOT, 'addin', path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

function refuse(message) {
  console.error(`${message}\n\n${USAGE}`);
  return 2;
}
