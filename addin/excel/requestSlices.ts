/** Something to be done in Excel, with how large the request for it is. */
export interface Step<T> {
  /** UTF-8 bytes of what is sent, about. */
  readonly bytes: number;
  readonly run: (host: T) => void;
}

/** Excel on the web takes requests of 5 MB: ours stay well below, and a report of a few hundred rows a table is one. */
export const REQUEST_BYTES = 2_000_000;

/** Steps in the order in which they are to be done, as many together as a request may hold. */
export function slicesOf<T>(steps: readonly Step<T>[], most = REQUEST_BYTES): Step<T>[][] {
  const slices: Step<T>[][] = [];
  let size = 0;
  for (const step of steps) {
    if (slices.length === 0 || size + step.bytes > most) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)!.push(step);
    size += step.bytes;
  }
  return slices;
}

const ENCODER = new TextEncoder();

/** How many bytes a value takes in a request. */
export function jsonBytes(value: unknown): number {
  return ENCODER.encode(JSON.stringify(value)).length;
}
