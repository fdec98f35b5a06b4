/** The address that manifest.xml is written for: the local server of `npm start`. */
export const LOCAL_BASE = 'https://localhost:3000/';

/** A base address that a manifest cannot be made for; the message is an Italian sentence with what to do. */
export class BaseUrlRefusal extends Error {}

/**
 * The base address as the manifest needs it: https, a folder.
 * @param {string} text
 * @returns {URL}
 * @throws {BaseUrlRefusal}
 */
export function readBaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw new BaseUrlRefusal(`«${text}» non è un indirizzo: indicarlo per intero, per esempio https://raa.regione.example/`);
  if (url.protocol !== 'https:') throw new BaseUrlRefusal(`«${text}» non è https: Excel apre il riquadro solo da un indirizzo https`);
  if (text.includes('?') || text.includes('#')) throw new BaseUrlRefusal(`«${text}» ha una parte dopo «?» o «#»: indicare solo la cartella che contiene pane.html`);
  if (url.username !== '' || url.password !== '') throw new BaseUrlRefusal(`Nell'indirizzo non vanno nome utente e parola d'ordine: indicare solo la cartella che contiene pane.html`);
  if (/\.html?$/.test(url.pathname)) throw new BaseUrlRefusal(`«${text}» è una pagina: indicare la cartella che contiene pane.html`);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/**
 * The manifest with every address moved to another base.
 * @param {string} xml written for {@link LOCAL_BASE}
 * @param {URL} base of {@link readBaseUrl}
 */
export function manifestAt(xml, base) {
  const escaped = base.href.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  return xml.replaceAll(LOCAL_BASE, () => escaped).replaceAll(`>${new URL(LOCAL_BASE).origin}<`, () => `>${base.origin}<`);
}
