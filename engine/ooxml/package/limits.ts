const KIB = 1024;
const MIB = 1024 * KIB;

/** What a workbook may be at most. Stated in the README; each tested at the limit and one beyond. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 256 * MIB,
  /** Bytes of a part that is held whole. */
  part: 128 * MIB,
  /** Bytes of a sheet that is read as a stream. */
  streamedSheet: 2048 * MIB,
  /** Parts of the package. */
  parts: 2_000,
  /** Times that a part may be longer than its compressed bytes; for parts longer than `ratioFrom` (the figures of Apache POI). */
  ratio: 100,
  ratioFrom: 100 * KIB,
  /** Elements within elements. */
  depth: 64,
  /** Letters of one attribute. */
  attribute: 64 * KIB,
  rows: 1_048_576,
  columns: 16_384,
} as const;

export type Limits = { readonly [K in keyof typeof LIMITS]: number };
