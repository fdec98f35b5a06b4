/** Conservation of the rows of a file of records: `read = used + incomplete + duplicate + excluded`. */
export interface RecordCount {
  readonly file: string;
  readonly read: number;
  readonly used: number;
  /** Participations with incomplete data: they count in the grand total only. */
  readonly incomplete: number;
  /** Further rows of something already counted. */
  readonly duplicate: number;
  readonly excluded: number;
}
