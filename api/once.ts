import { rememberedSignals } from '../config/limits';

/**
 * Does a thing once for each id, as far as this process remembers: whoever asks while it is being done waits for
 * the same attempt, whoever asks after it succeeded finds it done, and after a failure it is tried again.
 */
export class OncePerId {
  readonly #attempts = new Map<string, Promise<void>>();

  /** @param most how many ids are remembered; the oldest is forgotten first, and only costs a repetition */
  constructor(private readonly most: number = rememberedSignals) {}

  do(id: string, attempt: () => Promise<void>): Promise<void> {
    const known = this.#attempts.get(id);
    if (known !== undefined) return known;
    const made = attempt().catch((error: unknown) => {
      if (this.#attempts.get(id) === made) this.#attempts.delete(id);
      throw error;
    });
    this.#attempts.set(id, made);
    this.#forgetOldest();
    return made;
  }

  /** Whether it was done, or is being done. */
  has(id: string): boolean {
    return this.#attempts.has(id);
  }

  #forgetOldest(): void {
    const oldest = this.#attempts.keys().next();
    if (this.#attempts.size > this.most && !oldest.done) this.#attempts.delete(oldest.value);
  }
}
