/** What is wrong with a manifest of the pane, as Italian sentences; empty when nothing is. See checkManifest.mjs. */
export declare function checkManifest(
  xml: string,
  host: { readonly readFile: (path: string) => Uint8Array | undefined; readonly neededApi: string },
): string[];
