import { appendFileSync } from 'node:fs';
import type { PlannedAct, Who } from './plan';

/** One try of a request, as its sender saw it; instants in milliseconds of this machine's clock. */
export type Try = {
  readonly sentAt: number;
  readonly endedAt: number;
  readonly api: string;
  /** 0: no answer came; why not is in `broke`. */
  readonly status: number;
  readonly broke?: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was answered is kept as it was.
  readonly body?: any;
};

/** A request under one idempotency key, and all that its sender was ever told about it. */
export type Told = {
  readonly key: string;
  readonly contract: number;
  readonly step: number;
  readonly who: Who;
  readonly caller: { readonly role: string; readonly id: string };
  readonly act: PlannedAct;
  readonly path: string;
  readonly body: object;
  readonly tries: Try[];
  /** What its command was seen to be, whenever somebody looked. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly looks: any[];
};

export type Opened = { readonly plan: number; readonly id: string; readonly people: People };

export type People = Readonly<Record<Who, { readonly role: Who; readonly id: string }>>;

/** All that clients have done and were told; what is in it is on disk too, in case the run itself dies. */
export class History {
  readonly told: Told[] = [];
  readonly opened: Opened[] = [];
  /** What nobody should be answered. */
  readonly faults: string[] = [];

  constructor(private readonly file: string) {}

  add(told: Told): void {
    this.told.push(told);
  }

  open(opened: Opened): void {
    this.opened.push(opened);
    this.#keep({ opened });
  }

  /** Notes what a request came to, once its sender is through with it. */
  done(told: Told): void {
    this.#keep({ told });
  }

  #keep(line: object): void {
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

/** Whether a try answered the request for good: nobody sends it again after that. */
export const isFinal = ({ status }: Try): boolean => status >= 200 && status < 500 && status !== 429;
