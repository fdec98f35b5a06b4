const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';

/**
 * The elements that the manifest of the pane may have, in the order in which they must stand. `!` must be there, `*` may be repeated.
 * The namespace is that of the children. An element that is not listed here holds no other. A narrower form than the schema's: what the
 * pane does not use is refused.
 * @source [MS-OWEMXML] section 5; learn.microsoft.com, add-in only manifest reference
 */
const FORMS = [
  ['OfficeApp', APP, 'Id! Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains! Hosts! Requirements! DefaultSettings! Permissions!', 'VersionOverrides!'],
  ['OfficeApp/DisplayName', APP, 'Override*'],
  ['OfficeApp/Description', APP, 'Override*'],
  ['OfficeApp/AppDomains', APP, 'AppDomain!*'],
  ['OfficeApp/Hosts', APP, 'Host!*'],
  ['OfficeApp/Requirements', APP, 'Sets!'],
  ['Sets', APP, 'Set!*'],
  ['DefaultSettings', APP, 'SourceLocation!'],
  ['VersionOverrides', OVERRIDES, 'Hosts! Resources!'],
  ['VersionOverrides/Hosts', OVERRIDES, 'Host!*'],
  ['VersionOverrides/Hosts/Host', OVERRIDES, 'DesktopFormFactor!'],
  ['DesktopFormFactor', OVERRIDES, 'GetStarted! ExtensionPoint!'],
  ['GetStarted', OVERRIDES, 'Title! Description! LearnMoreUrl!'],
  ['ExtensionPoint', OVERRIDES, 'OfficeTab!'],
  ['OfficeTab', OVERRIDES, 'Group!'],
  ['Group', OVERRIDES, 'Label! Icon! Control!'],
  ['Control', OVERRIDES, 'Label! Supertip! Icon! Action!'],
  ['Supertip', OVERRIDES, 'Title! Description!'],
  ['Icon', TYPES, 'Image!*'],
  ['Action', OVERRIDES, 'TaskpaneId! SourceLocation!'],
  ['Resources', TYPES, 'Images! Urls! ShortStrings! LongStrings!'],
  ['Images', TYPES, 'Image!*'],
  ['Urls', TYPES, 'Url!*'],
  ['ShortStrings', TYPES, 'String!*'],
  ['LongStrings', TYPES, 'String!*'],
  ['String', TYPES, 'Override*'],
];

/** `VersionOverrides` stands in the base manifest but has a namespace of its own. */
const NAMESPACE_OF = { VersionOverrides: OVERRIDES };

/**
 * What is out of place: unknown, missing, repeated, in the wrong order or namespace.
 * @param {import('./xmlTree.mjs').XmlElement} root
 * @returns {string[]} sentences
 */
export function misplacedElements(root) {
  if (root.name !== 'OfficeApp' || root.namespace !== APP) return [`L'elemento radice è «${root.name}»: deve essere OfficeApp (${APP})`];
  return misplacedIn(root, 'OfficeApp');
}

function misplacedIn(element, path) {
  const form = FORMS.find(([name]) => path === name || path.endsWith(`/${name}`));
  const [, namespace, ...lists] = form ?? [undefined, '', ''];
  const expected = lists.join(' ').split(' ').filter(Boolean).map((text) => ({ name: text.replace(/[!*]/g, ''), isNeeded: text.includes('!'), isRepeated: text.includes('*') }));
  const found = [];
  let reached = 0;
  for (const child of element.children) {
    const place = expected.findIndex(({ name }) => name === child.name);
    if (place < 0 || child.namespace !== (NAMESPACE_OF[child.name] ?? namespace)) found.push(`Riga ${child.line}: <${child.name}> non è ammesso in <${element.name}>`);
    else if (place < reached) found.push(`Riga ${child.line}: <${child.name}> è fuori posto in <${element.name}>; l'ordine è ${expected.map(({ name }) => name).join(', ')}`);
    reached = Math.max(reached, place);
  }
  for (const { name, isNeeded, isRepeated } of expected) {
    const count = element.children.filter((child) => child.name === name).length;
    if (isNeeded && count === 0) found.push(`Riga ${element.line}: in <${element.name}> manca <${name}>`);
    if (!isRepeated && count > 1) found.push(`Riga ${element.line}: in <${element.name}> ci sono ${count} <${name}>: ne serve uno`);
  }
  return [...found, ...element.children.flatMap((child) => misplacedIn(child, `${path}/${child.name}`))];
}
