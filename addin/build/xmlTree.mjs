import { SaxesParser } from 'saxes';

/**
 * An element with its namespace, attributes by name as written, children, own text and line.
 * @typedef {{ name: string, namespace: string, attributes: Record<string, string>, children: XmlElement[], text: string, line: number }} XmlElement
 */

/**
 * A small document as a tree. Throws what the parser says, with line and column, when it is not well-formed.
 * @param {string} xml
 * @returns {XmlElement}
 */
export function xmlTree(xml) {
  const parser = new SaxesParser({ xmlns: true });
  const open = [];
  let root;
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    const element = { name: local, namespace: uri, attributes: values, children: [], text: '', line: parser.line };
    if (open.length > 0) open.at(-1).children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1).text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.on('doctype', () => {
    throw new Error('un DOCTYPE non è ammesso');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

/** Every element of that name, in document order. */
export function elementsNamed(root, name) {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elementsNamed(child, name))];
}
