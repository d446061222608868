import { workflowBundle } from './bundle';

/** Bundles the workflows for an image, so that no worker has to when it starts: sealed and in the clear. */
async function main(): Promise<void> {
  for (const sealsFailures of [false, true]) console.log(await workflowBundle({ sealsFailures }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
