/** The ExcelApi requirement set of the manifest, e.g. `1.13`. */
export declare const NEEDED_API: string;
