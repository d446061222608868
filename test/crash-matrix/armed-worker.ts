import Module from 'node:module';
import path from 'node:path';
import { Worker } from '@temporalio/worker';
import { reached } from './armed';

/** `task.computed` is a point of the SDK's, not of ours: a sink is awaited before the task's completion is sent. */
const create = Worker.create.bind(Worker);
const sinks = {
  crash: {
    reached: {
      fn: ({ workflowId }: { readonly workflowId: string }) => reached('task.computed', workflowId),
      callDuringReplay: false,
    },
  },
};
Worker.create = (options) => create(options.workflowBundle === undefined ? options : { ...options, sinks });

process.argv[1] = path.resolve('worker/main.ts');
Module.runMain();
