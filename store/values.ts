/** The values of a statement that is put together, numbered in the order in which its text has them. */
export class Values {
  readonly all: unknown[] = [];

  /** @returns what stands for it in the text */
  put(value: unknown): string {
    return `$${this.all.push(value)}`;
  }

  /** Of an update. */
  assign(columns: Readonly<Record<string, unknown>>): string {
    return Object.entries(columns)
      .map(([column, value]) => `${column} = ${this.put(value)}`)
      .join(', ');
  }

  /** Of an insert. */
  row(values: readonly unknown[]): string {
    return values.map((value) => this.put(value)).join(', ');
  }
}
