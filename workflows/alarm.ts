import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/instant';
import { ALARM_GRACE } from '../protocol/names';
import type { Present } from './present';

/** One durable timer at an absolute instant, set anew only when the instant changes, or the clock it is read on. */
export class AlarmClock {
  private at: Instant | null = null;
  private ahead = 0;
  private scope: CancellationScope | null = null;
  private rang = false;

  constructor(private readonly present: Present) {}

  /**
   * Sets the clock. The timer fires a grace after the instant, so that what was received in time is there first (R20).
   * @param summary what the timer means, for the reader of the history
   */
  set(at: Instant | null, summary: string): void {
    const { ahead } = this.present;
    if (at === this.at && ahead === this.ahead) return;
    this.scope?.cancel();
    this.at = at;
    this.ahead = ahead;
    this.rang = false;
    this.scope = at === null ? null : this.start(at, summary);
  }

  private start(at: Instant, summary: string): CancellationScope {
    const scope = new CancellationScope();
    scope
      .run(() => sleep(at + ALARM_GRACE - this.present.now(), { summary }))
      .then(() => {
        if (this.scope === scope) this.rang = true;
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
    return scope;
  }

  /** Whether this instant and its grace have passed. */
  isDue(at: Instant): boolean {
    return this.present.now() >= at + ALARM_GRACE || (this.at === at && this.rang);
  }

  stop(): void {
    this.set(null, '');
  }
}
