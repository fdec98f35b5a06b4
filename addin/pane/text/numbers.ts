/** A count as it is written: `12.345` in Italian. */
export function grouped(count: number, mark: '.' | ','): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, mark);
}

/** "1 cella", "12 celle": the count with its noun. */
export function counted(count: number, one: string, many: string, mark: '.' | ','): string {
  return `${grouped(count, mark)} ${count === 1 ? one : many}`;
}
