/** Where Microsoft publishes office.js: the way it supports. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/*
 * What office.js asks for in Excel for Windows, Mac and the web, in Italian and English (seen in the requests of the library);
 * the whole package is 87 MB. It finds everything beside itself. Other languages fall back to en-us.
 */
const LIBRARY = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-web-16.00-core.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-win32-16.01-core.js',
  'excel-mac-16.00.js',
  'excel-mac-16.00-core.js',
  'it-it/office_strings.js',
  'en-gb/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
];

/** The files of the package @microsoft/office-js that a self-hosted pane needs, unmodified, with the licence that must go with them. */
export const OFFICE_FILES = [...LIBRARY.map((file) => ({ from: `dist/${file}`, to: file })), { from: 'LICENSE.md', to: 'LICENSE.md' }];
