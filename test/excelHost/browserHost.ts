import { BROWSER_PACKAGE_HOST } from './browserPackageHost.js';
import { ExcelHost, type ExcelHostOptions } from './excelHost.js';
import { newWorkbookBytes } from './newWorkbook.js';

/**
 * The entry of the bundle for a page: before the client library is loaded, `window.__openWorkbook(base64, options)` opens a workbook (a
 * blank one for no text), puts the double where the library looks for its host, and gives it as `window.__host`. `__saveWorkbook()` gives
 * the bytes in base64.
 */
const page = globalThis as unknown as {
  __host?: ExcelHost;
  __openWorkbook: (base64?: string, options?: ExcelHostOptions) => ExcelHost;
  __saveWorkbook: () => string;
  _richApiNativeBridge?: unknown;
};

page.__openWorkbook = (base64, options = {}) => {
  const bytes = base64 === undefined ? newWorkbookBytes(BROWSER_PACKAGE_HOST) : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const host = new ExcelHost(bytes, BROWSER_PACKAGE_HOST, options);
  page.__host = host;
  page._richApiNativeBridge = host.bridge();
  return host;
};

page.__saveWorkbook = () => {
  if (page.__host === undefined) throw new Error('No workbook is open.');
  const bytes = page.__host.save();
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
};
