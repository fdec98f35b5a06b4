const FIRST_CAPACITY = 16;
/** Of millions of numbers a third is left empty at most. */
const GROWTH = 1.5;

/** Whole numbers in a list that grows: four bytes each. */
export class GrowingInts {
  private values = new Int32Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(Math.ceil(this.values.length * GROWTH));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  copy(): Int32Array {
    return this.values.slice(0, this.length);
  }

  /** A sorted copy. */
  sorted(): Int32Array {
    return this.values.slice(0, this.length).sort();
  }
}
