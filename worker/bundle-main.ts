import { workflowBundle } from './bundle';

/** Bundles the workflows for an image, so that no worker has to when it starts: sealed and in the clear, traced and not. */
async function main(): Promise<void> {
  for (const sealsFailures of [false, true])
    for (const traced of [false, true]) console.log(await workflowBundle({ sealsFailures, traced }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
