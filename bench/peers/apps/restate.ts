import * as restate from '@restatedev/restate-sdk';
import { rawPosting } from '../../raw-sql';
import { openPool, port, REVIEW_PERIOD } from './program';

/**
 * A milestone on Restate, as a virtual object; callers speak to Restate's server. As a workflow that waits for a durable
 * promise it took 1.5 to 2 times the CPU.
 */

// Node 20 has all that the SDK needs but this one.
Promise.withResolvers ??= <T>() => {
  const made: Partial<PromiseWithResolvers<T>> = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
  return Object.assign(made, { promise }) as PromiseWithResolvers<T>;
};

const pool = openPool(10);

const post = (ctx: restate.Context, id: string) =>
  ctx.run('post', async () => {
    await pool.query(rawPosting, [id]);
  });

async function settle(ctx: restate.ObjectContext): Promise<string> {
  if ((await ctx.get<string>('state')) !== 'in_review') return 'refused';
  await post(ctx, ctx.key);
  ctx.set('state', 'paid');
  return 'paid';
}

/** One message at a time changes its state; the deadline is a message to itself, sent two weeks ahead. */
const milestone = restate.object({
  name: 'milestone',
  handlers: {
    submit: async (ctx: restate.ObjectContext): Promise<void> => {
      ctx.set('state', 'in_review');
      ctx
        .objectSendClient<typeof milestone>({ name: 'milestone' }, ctx.key)
        .expire(restate.rpc.sendOpts({ delay: REVIEW_PERIOD }));
    },
    approve: settle,
    expire: async (ctx: restate.ObjectContext): Promise<void> => void (await settle(ctx)),
  },
});

void restate.serve({ services: [milestone], port });
