/** What the whole test run shares. `global-setup` starts it and hands it on to each test file by the environment. */
export interface TestEnv {
  /** The run's folder, deleted at its end: `TEST_FOLDER`. */
  readonly folder: string;
  /** The server's own database with the rights of an administrator: `TEST_POSTGRES_URL`. */
  readonly postgresUrl: string;
  /** A migrated, empty database nobody connects to, to copy from: `TEST_TEMPLATE_DATABASE`. */
  readonly templateDatabase: string;
  /** One development server in real time, `host:port`, namespace `default`: `TEST_TEMPORAL_ADDRESS`. */
  readonly temporalAddress: string;
  /** The Temporal CLI: `TEST_TEMPORAL_CLI`. */
  readonly temporalCli: string;
  /** The time-skipping server's program; each test file starts one of its own: `TEST_TEMPORAL_TEST_SERVER`. */
  readonly temporalTestServer: string;
  /** The workflows, bundled once; for a worker's `workflowBundle: { codePath }`: `TEST_WORKFLOW_BUNDLE`. */
  readonly workflowBundlePath: string;
}

const variables: Readonly<Record<keyof TestEnv, string>> = {
  folder: 'TEST_FOLDER',
  postgresUrl: 'TEST_POSTGRES_URL',
  templateDatabase: 'TEST_TEMPLATE_DATABASE',
  temporalAddress: 'TEST_TEMPORAL_ADDRESS',
  temporalCli: 'TEST_TEMPORAL_CLI',
  temporalTestServer: 'TEST_TEMPORAL_TEST_SERVER',
  workflowBundlePath: 'TEST_WORKFLOW_BUNDLE',
};

/** What this run shares. A part that is asked for and was not started is an error that says so. */
export function testEnv(): TestEnv {
  const entries = Object.entries(variables).map(([field, variable]) => [
    field,
    {
      enumerable: true,
      get: () => {
        const value = process.env[variable];
        if (!value)
          throw new Error(
            `${variable} is not set: the global setup of \`npm test\` sets it, and says above if it could not`,
          );
        return value;
      },
    },
  ]);
  return Object.defineProperties({}, Object.fromEntries(entries)) as TestEnv;
}

/** For `global-setup`: puts a part into the environment, which the test files' processes inherit. */
export function handOn(env: Partial<TestEnv>): void {
  for (const [field, value] of Object.entries(env)) process.env[variables[field as keyof TestEnv]] = value;
}
