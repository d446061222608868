/** Run by `temporal-download.ts` in a process of its own: `temporal-sdk-download.ts <cli | test-server> <folder>`. */
async function main([program, downloadDir]: string[]): Promise<void> {
  if (!downloadDir) throw new Error('usage: temporal-sdk-download.ts <cli | test-server> <folder>');
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download', downloadDir } } as const;
  const environment =
    program === 'cli'
      ? await TestWorkflowEnvironment.createLocal({ server })
      : await TestWorkflowEnvironment.createTimeSkipping({ server });
  await environment.teardown();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error((error instanceof Error ? error.message : String(error)).split('\n').join(' '));
  process.exit(1);
});
