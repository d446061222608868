import { Context } from '@temporalio/activity';
import { signOfLifeMs } from '../protocol/limits';

/** Tells the server that a call to the outside is under way, so that one cut off is taken up soon, not at its time-out. */
export async function alive<T>(heartbeat: () => void, call: () => Promise<T>): Promise<T> {
  const sign = setInterval(heartbeat, signOfLifeMs);
  try {
    return await call();
  } finally {
    clearInterval(sign);
  }
}

/**
 * Leaves a call as it stands where the worker stops and has no more time for it: the attempt fails at once, and the
 * next one, on another worker, finds what became of it. An activity that is cancelled so that it is tried again comes
 * to its own end.
 */
export async function untilWorkerEnds<T>(call: () => Promise<T>): Promise<T> {
  const { cancellationSignal: cancelled } = Context.current();
  let leave: () => void = () => undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => {
      if ((cancelled.reason as Error).message === 'WORKER_SHUTDOWN') reject(cancelled.reason);
    };
    cancelled.addEventListener('abort', leave);
  });
  try {
    return await Promise.race([call(), left]);
  } finally {
    cancelled.removeEventListener('abort', leave);
  }
}
