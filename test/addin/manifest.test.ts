import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, describe, expect, it } from 'vitest';
import { NEEDED_API } from '../../addin/excel/neededApi.mjs';
import { checkManifest } from '../../addin/build/checkManifest.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'raa-manifest-'));

function readFile(path: string): Uint8Array | undefined {
  const file = join(ROOT, 'addin', path);
  return existsSync(file) ? readFileSync(file) : undefined;
}

const check = (xml: string, read = readFile) => checkManifest(xml, { readFile: read, neededApi: NEEDED_API });

/** The manifest with one thing changed; what is to be changed must be there. */
function changed(from: string | RegExp, to: string): string {
  const xml = MANIFEST.replace(from, to);
  expect(xml).not.toBe(MANIFEST);
  return xml;
}

function manifestCommand(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'addin/build/manifest.mjs'), ...args], { encoding: 'utf8', cwd: ROOT });
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('manifest.xml', () => {
  it('keeps every rule', () => {
    expect(check(MANIFEST)).toEqual([]);
  });

  it('is read alike by the maintained reader', async () => {
    const info = await OfficeAddinManifest.readManifestFile(join(ROOT, 'manifest.xml'));
    const text = (name: string) => new RegExp(`<${name}>(.*)</${name}>`).exec(MANIFEST)![1];
    expect(info).toMatchObject({
      id: text('Id'),
      version: text('Version'),
      providerName: text('ProviderName'),
      defaultLocale: 'it-IT',
      displayName: 'Tabelle RAA',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      officeAppType: 'TaskPaneApp',
      appDomains: ['https://localhost:3000'],
    });
  });

  it('names pages that the build makes', () => {
    const pages = [...MANIFEST.matchAll(/https:\/\/localhost:3000\/([\w/]+\.html)/g)].map(([, page]) => page!);
    expect(new Set(pages)).toEqual(new Set(['pane.html', 'support.html']));
    expect([...new Set(pages)].filter((page) => !existsSync(join(ROOT, 'addin', page)))).toEqual([]);
  });

  const long = 'x'.repeat(251);
  it.each<[what: string, from: string | RegExp, to: string, message: RegExp]>([
    ['an element left open', '</AppDomains>', '', /^XML non valido: .*\d+:\d+/],
    ['a DOCTYPE', '<OfficeApp', '<!DOCTYPE OfficeApp []><OfficeApp', /^XML non valido: un DOCTYPE non è ammesso/],
    ['elements in the wrong order', /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1', /<Version> è fuori posto in <OfficeApp>; l'ordine è Id, Version/],
    ['a missing element', /<SupportUrl.*\/>/, '', /in <OfficeApp> manca <SupportUrl>/],
    ['an unknown element', '<AppDomains>', '<AllowSnapshot>false</AllowSnapshot><AppDomains>', /<AllowSnapshot> non è ammesso in <OfficeApp>/],
    ['an element of another namespace', 'office/taskpaneappversionoverrides"', 'office/mailappversionoverrides"', /<VersionOverrides> non è ammesso in <OfficeApp>/],
    ['a second button', /(<Control[\s\S]*<\/Control>)/, '$1$1', /in <Group> ci sono 2 <Control>: ne serve uno/],
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>raa</Id>', /^Id «raa»: non è un GUID/],
    ['a version of three parts', '<Version>1.0.0.0', '<Version>1.0.0', /^Version «1\.0\.0»: servono quattro numeri/],
    ['another first language', '<DefaultLocale>it-IT', '<DefaultLocale>en-US', /^DefaultLocale «en-US»: deve essere it-IT/],
    ['a mail add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', /deve essere di tipo TaskPaneApp/],
    ['a resource that nobody defines', 'resid="Pane.Tip"', 'resid="Pane.Hint"', /<Description> usa la risorsa «Pane\.Hint», che non è definita/],
    ['a resource that nobody uses', '<bt:Url id="Pane.Url"', '<bt:Url id="Unused" DefaultValue="https://localhost:3000/pane.html"/><bt:Url id="Pane.Url"', /^Risorsa «Unused»: definita e mai usata/],
    ['a resource defined twice', /(<bt:Url id="Pane.Url".*\/>)/, '$1$1', /^Risorsa «Pane\.Url»: definita più volte/],
    ['a resource of the wrong kind', '<Label resid="Group.Label"/>', '<Label resid="Pane.Tip"/>', /<Label> vuole una risorsa di ShortStrings, «Pane\.Tip» è di LongStrings/],
    ['an element without its resource', '<Title resid="GetStarted.Title"/>', '<Title/>', /<Title> non nomina la sua risorsa/],
    ['a long name of a resource', /Pane\.Tip/g, `Pane.${'x'.repeat(28)}`, /l'identificativo va da 1 a 32 caratteri/],
    ['a short text too long', 'DefaultValue="RAA è pronto"', `DefaultValue="${'x'.repeat(126)}"`, /^GetStarted\.Title: 126 caratteri, il massimo è 125/],
    ['a long text too long, in a translation', /Value="On the Home tab[^"]*"/, `Value="${long}"`, /^GetStarted\.Description: 251 caratteri, il massimo è 250/],
    ['a name too long', '<DisplayName DefaultValue="Tabelle RAA">', `<DisplayName DefaultValue="${'x'.repeat(126)}">`, /^DisplayName: 126 caratteri, il massimo è 125/],
    ['an empty text', 'DefaultValue="RAA è pronto"', 'DefaultValue=""', /^GetStarted\.Title: il testo è vuoto/],
    ['a text without its translation', /(<bt:String id="Pane.Label"[^>]*>\s*)<bt:Override Locale="en-GB"[^>]*>/, '$1', /^Pane\.Label: manca il testo per en-GB/],
    ['a name without its translation', /(<DisplayName[^>]*>\s*<Override[^>]*>\s*)<Override Locale="en-US"[^>]*>/, '$1', /^DisplayName: manca il testo per en-US/],
    ['an address without https', '<SupportUrl DefaultValue="https:', '<SupportUrl DefaultValue="http:', /^SupportUrl: «http:.*» non è un indirizzo https/],
    ['an address elsewhere', '<SupportUrl DefaultValue="https://localhost:3000/', '<SupportUrl DefaultValue="https://example.org/', /^SupportUrl: .* non sta sotto https:\/\/localhost:3000\//],
    ['an address with a query', 'pane.html"/>\n        <bt:Url id="Support', 'pane.html?x=1"/>\n        <bt:Url id="Support', /^Pane\.Url: .* ha una parte dopo/],
    ['an address too long', '<SupportUrl DefaultValue="https://localhost:3000/', `<SupportUrl DefaultValue="https://localhost:3000/${'x'.repeat(2048)}`, /^SupportUrl: l'indirizzo ha 2\d{3} caratteri, il massimo è 2048/],
    ['another domain', '</AppDomains>', '<AppDomain>https://example.org</AppDomain></AppDomains>', /^AppDomain «https:\/\/example\.org»: è ammesso solo https:\/\/localhost:3000/],
    ['an icon that is not there', '/assets/icon-32.png"/>', '/assets/icon-33.png"/>', /^Icona assets\/icon-33\.png: il file non c'è/],
    ['an icon of another size', '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64', '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-32', /^Icona assets\/icon-32\.png: 32×32 pixel, ne servono 64×64/],
    ['an icon that is no PNG', '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64.png', '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon.svg', /^Icona assets\/icon\.svg: non è un PNG/],
    ['a ribbon without a needed size', '<bt:Image size="80" resid="Icon.80"/>', '', /in <Icon> manca la misura 80/],
    ['a size that the ribbon does not know', '<bt:Image size="20"', '<bt:Image size="21"', /<Icon> non ammette la misura 21/],
    ['more rights', 'ReadWriteDocument', 'ReadAllDocument', /^Permissions «ReadAllDocument»: deve essere ReadWriteDocument/],
    ['another program', '<Host Name="Workbook"/>', '<Host Name="Workbook"/><Host Name="Document"/>', /^Hosts: è ammesso solo Workbook/],
    ['a lower set', 'MinVersion="1.13"', 'MinVersion="1.9"', /^Requirements: serve ExcelApi 1\.13, il manifesto dice ExcelApi 1\.9/],
  ])('refuses %s', (_, from, to, message) => {
    const wrong = check(changed(from, to));
    expect(wrong.some((sentence) => message.test(sentence)), wrong.join('\n')).toBe(true);
  });

  it('refuses an icon without transparency', () => {
    const opaque = (path: string) => {
      const bytes = readFile(path);
      if (bytes !== undefined && path.endsWith('icon-16.png')) bytes[25] = 2;
      return bytes;
    };
    expect(check(MANIFEST, opaque)).toEqual(['Icona assets/icon-16.png: deve avere 32 bit con trasparenza']);
  });
});

describe('npm run manifest', () => {
  it.each([
    ['https://raa.regione.example', 'https://raa.regione.example/'],
    ['https://raa.regione.example/pane/2026', 'https://raa.regione.example/pane/2026/'],
    ["https://raa.regione.example:8443/uffici/fse&co/d'area/", 'https://raa.regione.example:8443/uffici/fse&amp;co/d&apos;area/'],
  ])('moves every address to %s', async (base, written) => {
    const out = join(folder, 'manifest.xml');
    const { status, stdout, stderr } = manifestCommand('--base-url', base, '--out', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Tabelle RAA 1.0.0.0, Workbook, ff6a2a7c-ff16-4a02-a966-c17078da8008');
    const xml = readFileSync(out, 'utf8');
    expect(xml).not.toContain('localhost');
    expect(xml.replaceAll(written, 'https://localhost:3000/').replace(`>${new URL(base).origin}<`, '>https://localhost:3000<')).toBe(MANIFEST);
    expect(check(xml)).toEqual([]);
    const { defaultSettings, appDomains } = await OfficeAddinManifest.readManifestFile(out);
    expect(defaultSettings?.sourceLocation).toBe(`${written.replace('&amp;', '&').replace('&apos;', "'")}pane.html`);
    expect(appDomains).toEqual([new URL(base).origin]);
  });

  it.each<[args: string[], message: string]>([
    [[], 'Manca --base-url'],
    [['--base-url', 'http://raa.regione.example/'], 'non è https'],
    [['--base-url', 'raa.regione.example'], 'non è un indirizzo'],
    [['--base-url', 'https://raa.regione.example/?a=1'], 'ha una parte dopo «?» o «#»'],
    [['--base-url', 'https://raa.regione.example/#en'], 'ha una parte dopo «?» o «#»'],
    [['--base-url', 'https://me:secret@raa.regione.example/'], 'non vanno nome utente e parola'],
    [['--base-url', 'https://raa.regione.example/pane.html'], 'è una pagina'],
    [['--url', 'https://raa.regione.example/'], '--url'],
  ])('refuses %j with exit code 2', (args, message) => {
    const { status, stderr, stdout } = manifestCommand(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Uso: npm run manifest -- --base-url https://SERVER/CARTELLA/');
  });
});
