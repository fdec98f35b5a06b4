/** A parser that tells where a JSON text stops being one: it adds its mistakes to a list. */
export type TellingParser = (text: string, mistakes: { offset: number }[]) => unknown;

const SHOWN = 24;

/** The line of the first mistake of a JSON text and what stands there. The parsers of hosts do not tell: another is given. */
export function jsonMistake(text: string, parse: TellingParser): { row: number; found: string } {
  const mistakes: { offset: number }[] = [];
  parse(text, mistakes);
  const offset = mistakes[0]?.offset ?? text.length;
  const [near = ''] = text.slice(offset, offset + SHOWN).split('\n');
  return { row: text.slice(0, offset).split('\n').length, found: near.trim() };
}
