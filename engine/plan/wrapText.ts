/** Breaks a text at blanks into lines of at most `width` characters; a longer word stands alone on its line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** How many lines {@link wrapText} makes, without making them: it is asked of every text of a workbook. */
export function countLines(text: string, width: number): number {
  let lines = 0;
  let length = 0;
  for (let start = 0; start <= text.length; ) {
    const blank = text.indexOf(' ', start);
    const end = blank < 0 ? text.length : blank;
    const longer = length === 0 ? end - start : length + 1 + end - start;
    if (longer > width && length > 0) {
      lines += 1;
      length = end - start;
    } else length = longer;
    start = end + 1;
  }
  return length === 0 ? lines : lines + 1;
}
