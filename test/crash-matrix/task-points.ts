import { proxySinks, type WorkflowInterceptors } from '@temporalio/workflow';

/** Bundled with the workflows for the tests that kill a worker: tells when a workflow has done its part of a task. */
const { crash } = proxySinks<{ readonly crash: { reached(): void } }>();

export const interceptors = (): WorkflowInterceptors => ({
  internals: [
    {
      concludeActivation(input, next) {
        crash.reached();
        return next(input);
      },
    },
  ],
});
