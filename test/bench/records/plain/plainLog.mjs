/** Rows of a file: how many there are, and how many each kind of issue has. */
export class PlainLog {
  constructor(file) {
    this.file = file;
    this.rows = { read: 0, incomplete: 0, duplicate: 0, excluded: 0 };
    this.codes = new Map();
  }

  tell(code) {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  /** The row is not counted, or is counted with another. */
  leave(code, how = 'excluded') {
    this.rows[how] += 1;
    this.tell(code);
  }

  count() {
    const { read, incomplete, duplicate, excluded } = this.rows;
    return { file: this.file, ...this.rows, used: read - incomplete - duplicate - excluded };
  }

  issues() {
    return [...this.codes].map(([code, count]) => ({ code, file: this.file, count }));
  }
}

/** Numbers by the words that they belong to. */
export class PlainSums {
  sums = new Map();

  add(key, value = 1) {
    this.sums.set(key, (this.sums.get(key) ?? 0) + value);
  }

  /** Lines of the long form. */
  lines(text = String) {
    return [...this.sums].filter(([, value]) => value !== 0).map(([key, value]) => `${key},${text(value)}`);
  }
}
