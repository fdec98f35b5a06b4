/*
 * What webpack gives for the data that the worker carries (webpack.config.js, rules of `@programmes` and `@blank`).
 * `(await import('@programmes/por-fse-lombardia-2014-2020/programma.json')).default` loads that file alone, when it is needed.
 */

/** A file of a bundled programme (.json, .csv), as the text that stands in it: nothing is parsed by the bundler. */
declare module '@programmes/*' {
  const text: string;
  export default text;
}

/** A blank workbook built by the project (.xlsx), as base64 without a `data:` prefix. */
declare module '@blank/*' {
  const base64: string;
  export default base64;
}
