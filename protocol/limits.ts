/**
 * How long an activity may take, in milliseconds, which its workflow and its worker have to agree about. Kept to each
 * other, to the database's times and to a worker's grace by test/limits.test.ts; all limits: docs/limits.md.
 */
export const activityMs = {
  /** One short transaction in the worker at hand: longer than its statement may take. */
  local: { startToClose: 10_000 },
  /** The same as an activity of its own: a wait for a connection, then the statement. */
  durable: { startToClose: 20_000 },
  /** A call to the payment rail, which may take its time; the worker that waits for it gives signs of life. */
  rail: { startToClose: 60_000, heartbeat: 8_000 },
  /** A pass over a webhook endpoint, which ends by itself after 15 s and the answers that are then under way. */
  webhooks: { startToClose: 300_000, heartbeat: 10_000 },
  /** It reads all there is; each page is a sign of life, and the slowest page is one long statement. */
  reconciliation: { startToClose: 10_800_000, heartbeat: 60_000 },
} as const;

/** Milliseconds between two signs of life; a worker that gives none for a few of them has died. */
export const signOfLifeMs = 2_000;
