/** Milliseconds between two signs of life; a worker that gives none for a few of them has died. */
const SIGN_OF_LIFE = 2000;

/** Tells the server that a call to the outside is under way, so that one cut off is taken up soon, not at its time-out. */
export async function alive<T>(heartbeat: () => void, call: () => Promise<T>): Promise<T> {
  const sign = setInterval(heartbeat, SIGN_OF_LIFE);
  try {
    return await call();
  } finally {
    clearInterval(sign);
  }
}
