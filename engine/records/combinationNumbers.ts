import { ByteDictionary } from './byteDictionary.js';

/** More than the codes of any dimension, and than the combinations that operations have. */
const MOST = 2 ** 24;

/** Combinations of codes, one for each dimension, numbered as they come within each group. */
export class CombinationNumbers {
  /** The codes of each dimension. */
  readonly words: readonly ByteDictionary[];
  private readonly numbers = new Map<number, number>();
  private readonly parents: { readonly parent: number; readonly word: number }[] = [];

  constructor(private readonly dimensions: number) {
    this.words = Array.from({ length: dimensions }, () => new ByteDictionary());
  }

  /** @param wordOf the number of the code in a dimension; -1 for none */
  number(group: number, wordOf: (dimension: number) => number): number {
    let node = this.child(-1, group);
    for (let i = 0; i < this.dimensions; i++) node = this.child(node, wordOf(i) + 1);
    return node;
  }

  /** The group of a combination, and its codes. */
  describe(number: number): { readonly group: number; readonly codes: readonly string[] } {
    const path: number[] = [];
    for (let node = number; node >= 0; node = this.parents[node]!.parent) path.unshift(this.parents[node]!.word);
    const [group = 0, ...words] = path;
    return { group, codes: words.map((word, i) => (word === 0 ? '' : this.words[i]!.text(word - 1))) };
  }

  private child(parent: number, word: number): number {
    const key = (parent + 1) * MOST + word;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.parents.length;
      this.parents.push({ parent, word });
      this.numbers.set(key, number);
    }
    return number;
  }
}
