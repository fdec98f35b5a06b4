/** `1234,56`: the amounts of the input files (registrazioni.md). */
export function writtenCents(cents: number): string {
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)},${text.slice(-2)}`;
}
