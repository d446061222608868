import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/instant';
import { ALARM_GRACE } from '../protocol/names';

/** One durable timer at an absolute instant, set anew only when the instant changes. */
export class AlarmClock {
  private at: Instant | null = null;
  private scope: CancellationScope | null = null;
  private rang = false;

  /**
   * Sets the clock. The timer fires a grace after the instant, so that what was received in time is there first (R20).
   * @param summary what the timer means, for the reader of the history
   */
  set(at: Instant | null, summary: string): void {
    if (at === this.at) return;
    this.scope?.cancel();
    this.at = at;
    this.rang = false;
    this.scope = at === null ? null : this.start(at, summary);
  }

  private start(at: Instant, summary: string): CancellationScope {
    const scope = new CancellationScope();
    scope
      .run(() => sleep(at + ALARM_GRACE - Date.now(), { summary }))
      .then(() => {
        if (this.at === at) this.rang = true;
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
    return scope;
  }

  /** Whether this instant and its grace have passed. */
  isDue(at: Instant): boolean {
    return Date.now() >= at + ALARM_GRACE || (this.at === at && this.rang);
  }

  stop(): void {
    this.set(null, '');
  }
}
