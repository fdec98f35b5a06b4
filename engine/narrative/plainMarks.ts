/** A line of a text without the marks of its form: emphasis, tags, links, image places. What they enclose is kept. */
export function withoutMarks(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/(^|[\s(“"«])\*(?=\S)/g, '$1')
    .replace(/(\S)\*(?=$|[\s),.;:”"»])/g, '$1');
}
