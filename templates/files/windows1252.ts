/**
 * Windows-1252: Latin-1 with printable characters at 0x80-0x9F. Written here because Node 20 decodes those bytes as control
 * characters (nodejs/node issues 56542 and 60888): the euro sign and the quotes of Word would be lost.
 * The five bytes that have no character keep their control code, as browsers do.
 */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => FROM_0X80[character.charCodeAt(0) - 0x80]!);
}
