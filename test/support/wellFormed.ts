import { SaxesParser } from 'saxes';

/** What makes a text no well-formed XML; nothing for one that is. */
export function saxesErrors(text: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const errors: string[] = [];
  parser.on('error', ({ message }) => errors.push(message));
  parser.write(text).close();
  return errors;
}
