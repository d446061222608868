/**
 * Numbers that look random and are a function of their seed alone, so that a run can be planned again. (Sfc32, seeded
 * by a hash of the text.)
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  /** @param seed any text; the same text gives the same numbers for ever */
  constructor(private readonly seed: string) {
    [this.#a, this.#b, this.#c] = hash(seed);
    for (let warm = 0; warm < 12; warm++) this.next();
  }

  /** Numbers of their own for a part of the plan, which do not depend on how many others were drawn before. */
  of(part: string | number): Random {
    return new Random(`${this.seed}/${part}`);
  }

  /** From 0 up to, and never, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.int(0, choices.length - 1)] as T;
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    return (entries.at(-1) as [Name, number])[0];
  }

  /** So many of them, none twice, in the order in which they stand. */
  some<T>(choices: readonly T[], count: number): readonly T[] {
    const left = [...choices];
    while (left.length > count) left.splice(this.int(0, left.length - 1), 1);
    return left;
  }
}

function hash(text: string): [number, number, number] {
  const words: [number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    for (const index of [0, 1, 2] as const) {
      words[index] = Math.imul(words[index] ^ (code + index), 0x85ebca6b);
      words[index] ^= words[index] >>> 13;
    }
  }
  return words;
}
