import { sleep, type WorkflowInterceptors } from '@temporalio/workflow';

/** Bundled with the workflows for a test: whatever is handed over is taken, and answered a while later. */
export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
      async handleUpdate(input, next) {
        const result = await next(input);
        await sleep(100);
        return result;
      },
    },
  ],
});
