import { misplacedElements } from './manifestForm.mjs';
import { pngHeader } from './pngSize.mjs';
import { elementsNamed, xmlTree } from './xmlTree.mjs';

/** Every sentence is Italian first, and told in English too: both ways Excel calls English. */
const LOCALE = 'it-IT';
const OTHER_LOCALES = ['en-GB', 'en-US'];
/** The languages and limits that the format gives. @source learn.microsoft.com, add-in only manifest reference */
const LONGEST = { DisplayName: 125, Description: 250, ProviderName: 125, ShortStrings: 125, LongStrings: 250, url: 2048, resid: 32, id: 125 };
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const NEEDED_ICON_SIZES = [16, 32, 80];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Which kind of resource an element may refer to. */
const RESOURCE_OF = { Title: 'ShortStrings', Label: 'ShortStrings', Description: 'LongStrings', Image: 'Images', SourceLocation: 'Urls', LearnMoreUrl: 'Urls' };

/**
 * What is wrong with a manifest of the pane, as Italian sentences; empty when nothing is.
 * @param {string} xml
 * @param {{ readFile(path: string): Uint8Array | undefined, neededApi: string }} host `readFile`: a file of the site by its path from
 *   the base address; `neededApi`: the newest ExcelApi set that the pane cannot do without, e.g. `1.13`
 * @returns {string[]}
 */
export function checkManifest(xml, { readFile, neededApi }) {
  let root;
  try {
    root = xmlTree(xml);
  } catch (error) {
    return [`XML non valido: ${error.message}`];
  }
  // The other rules read elements by their place: they speak only of a manifest that has them.
  const misplaced = misplacedElements(root);
  if (misplaced.length > 0) return misplaced;
  const base = new URL('.', child(root, 'DefaultSettings', 'SourceLocation').attributes.DefaultValue ?? 'about:blank');
  return [...identity(root), ...lengths(root), ...addresses(root, base), ...resources(root), ...translations(root), ...icons(root, base, readFile), ...rights(root, neededApi)];
}

function child(element, ...names) {
  return names.reduce((found, name) => found.children.find((one) => one.name === name), element);
}

function identity(root) {
  const id = child(root, 'Id').text;
  const version = child(root, 'Version').text;
  const locale = child(root, 'DefaultLocale').text;
  return [
    ...(GUID.test(id) ? [] : [`Id «${id}»: non è un GUID`]),
    ...(/^\d{1,5}(\.\d{1,5}){3}$/.test(version) ? [] : [`Version «${version}»: servono quattro numeri, come 1.0.0.0`]),
    ...(locale === LOCALE ? [] : [`DefaultLocale «${locale}»: deve essere ${LOCALE}`]),
    ...(root.attributes['xsi:type'] === 'TaskPaneApp' ? [] : ['OfficeApp deve essere di tipo TaskPaneApp']),
    ...(child(root, 'VersionOverrides').attributes['xsi:type'] === 'VersionOverridesV1_0' ? [] : ['VersionOverrides deve essere di tipo VersionOverridesV1_0']),
  ];
}

/** Texts, with their translations, that are empty or too long for their place. */
function lengths(root) {
  const texts = [
    ['ProviderName', LONGEST.ProviderName, [child(root, 'ProviderName').text]],
    ...['DisplayName', 'Description'].map((name) => [name, LONGEST[name], wordings(child(root, name))]),
    ...['ShortStrings', 'LongStrings'].flatMap((kind) => elementsNamed(root, kind)[0].children.map((one) => [one.attributes.id, LONGEST[kind], wordings(one)])),
    ...['Group', 'Control'].flatMap((name) => elementsNamed(root, name).map((one) => [`${name} id`, LONGEST.id, [one.attributes.id ?? '']])),
    ['TaskpaneId', LONGEST.id, elementsNamed(root, 'TaskpaneId').map((one) => one.text)],
  ];
  return texts.flatMap(([name, longest, values]) =>
    values.flatMap((value) => (value === '' ? [`${name}: il testo è vuoto`] : value.length > longest ? [`${name}: ${value.length} caratteri, il massimo è ${longest}: «${value}»`] : [])),
  );
}

function wordings(element) {
  return [element.attributes.DefaultValue ?? '', ...element.children.map(({ attributes }) => attributes.Value ?? '')];
}

/** Every address is https, below the base, without query or fragment; no other domain is allowed. */
function addresses(root, base) {
  const places = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Url', 'Image'].flatMap((name) => elementsNamed(root, name));
  const urls = places.filter(({ attributes }) => attributes.resid === undefined).map(({ name, attributes }) => [attributes.id ?? name, attributes.DefaultValue ?? '']);
  const domains = elementsNamed(root, 'AppDomain').map(({ text }) => text);
  return [
    ...urls.flatMap(([name, url]) => [
      ...(/^https:\/\/[^/]/.test(url) ? [] : [`${name}: «${url}» non è un indirizzo https`]),
      ...(url.length <= LONGEST.url ? [] : [`${name}: l'indirizzo ha ${url.length} caratteri, il massimo è ${LONGEST.url}`]),
      ...(/[?#]/.test(url) ? [`${name}: «${url}» ha una parte dopo «?» o «#»`] : []),
      ...(url.startsWith(base.href) ? [] : [`${name}: «${url}» non sta sotto ${base.href}`]),
    ]),
    ...domains.filter((domain) => domain !== base.origin).map((domain) => `AppDomain «${domain}»: è ammesso solo ${base.origin}`),
  ];
}

/** Every resource has one definition, of the kind its users need, and at least one user. */
function resources(root) {
  const defined = ['Images', 'Urls', 'ShortStrings', 'LongStrings'].flatMap((kind) => elementsNamed(root, kind)[0].children.map(({ attributes }) => ({ kind, id: attributes.id ?? '' })));
  const used = withResid(root);
  return [
    ...defined.filter(({ id }, index) => defined.findIndex((one) => one.id === id) < index).map(({ id }) => `Risorsa «${id}»: definita più volte`),
    ...defined.filter(({ id }) => id === '' || id.length > LONGEST.resid).map(({ id }) => `Risorsa «${id}»: l'identificativo va da 1 a ${LONGEST.resid} caratteri`),
    ...defined.filter(({ id }) => !used.some(({ attributes }) => attributes.resid === id)).map(({ id }) => `Risorsa «${id}»: definita e mai usata`),
    ...used.flatMap(({ name, line, attributes: { resid } }) => {
      const kinds = defined.filter(({ id }) => id === resid).map(({ kind }) => kind);
      if (kinds.length === 0) return [`Riga ${line}: <${name}> usa la risorsa «${resid}», che non è definita`];
      return kinds.includes(RESOURCE_OF[name]) ? [] : [`Riga ${line}: <${name}> vuole una risorsa di ${RESOURCE_OF[name]}, «${resid}» è di ${kinds.join(', ')}`];
    }),
    ...elementsThatNeedResid(root).map(({ name, line }) => `Riga ${line}: <${name}> non nomina la sua risorsa (resid)`),
  ];
}

function withResid(element) {
  return [...(element.attributes.resid === undefined ? [] : [element]), ...element.children.flatMap(withResid)];
}

function elementsThatNeedResid(root) {
  const commands = elementsNamed(root, 'DesktopFormFactor')[0];
  return Object.keys(RESOURCE_OF).flatMap((name) => elementsNamed(commands, name)).filter(({ attributes }) => attributes.resid === undefined);
}

function translations(root) {
  const texts = [child(root, 'DisplayName'), child(root, 'Description'), ...elementsNamed(root, 'String')];
  return texts.flatMap((element) => {
    const locales = element.children.map(({ attributes }) => attributes.Locale);
    const missing = OTHER_LOCALES.filter((locale) => !locales.includes(locale));
    return missing.map((locale) => `${element.attributes.id ?? element.name}: manca il testo per ${locale}`);
  });
}

/** Icons are there, in the sizes the ribbon needs, as files with that many pixels. */
function icons(root, base, readFile) {
  const images = new Map(elementsNamed(root, 'Images')[0].children.map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
  const lists = elementsNamed(root, 'Icon').map(({ line, children }) => ({ line, sizes: children.map(({ attributes }) => Number(attributes.size)), children }));
  const wanted = [
    [child(root, 'IconUrl').attributes.DefaultValue, 32],
    [child(root, 'HighResolutionIconUrl').attributes.DefaultValue, 64],
    ...lists.flatMap(({ children }) => children.map(({ attributes }) => [images.get(attributes.resid), Number(attributes.size)])),
  ];
  const unlike = wanted.flatMap(([url, size]) => {
    if (url === undefined || !url.startsWith(base.href)) return [];
    const path = url.slice(base.href.length);
    const bytes = readFile(path);
    if (bytes === undefined) return [`Icona ${path}: il file non c'è`];
    const header = pngHeader(bytes);
    if (header === undefined) return [`Icona ${path}: non è un PNG`];
    if (!header.isRgba) return [`Icona ${path}: deve avere 32 bit con trasparenza`];
    return header.width === size && header.height === size ? [] : [`Icona ${path}: ${header.width}×${header.height} pixel, ne servono ${size}×${size}`];
  });
  return [
    ...lists.flatMap(({ line, sizes }) => [
      ...NEEDED_ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `Riga ${line}: in <Icon> manca la misura ${size}`),
      ...sizes.filter((size) => !ICON_SIZES.includes(size)).map((size) => `Riga ${line}: <Icon> non ammette la misura ${size}`),
    ]),
    ...new Set(unlike),
  ];
}

/** No more than the pane needs: it writes the open workbook, in Excel, with the API that it uses. */
function rights(root, neededApi) {
  const permissions = child(root, 'Permissions').text;
  const hosts = [...elementsNamed(child(root, 'Hosts'), 'Host').map(({ attributes }) => attributes.Name), ...elementsNamed(child(root, 'VersionOverrides'), 'Host').map(({ attributes }) => attributes['xsi:type'])];
  const sets = elementsNamed(root, 'Set').map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`);
  return [
    ...(permissions === 'ReadWriteDocument' ? [] : [`Permissions «${permissions}»: deve essere ReadWriteDocument`]),
    ...(hosts.length === 2 && hosts.every((host) => host === 'Workbook') ? [] : [`Hosts: è ammesso solo Workbook, non ${hosts.join(', ')}`]),
    ...(sets.length === 1 && sets[0] === `ExcelApi ${neededApi}` ? [] : [`Requirements: serve ExcelApi ${neededApi}, il manifesto dice ${sets.join(', ')}`]),
  ];
}
