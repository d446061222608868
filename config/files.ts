import path from 'node:path';

/** Where the embedded default keeps its things. Every program finds them by the data directory alone. */
export interface DataFiles {
  readonly postgresDir: string;
  readonly postgresPassword: string;
  readonly postgresRecord: string;
  readonly postgresLog: string;
  readonly temporalDatabase: string;
  readonly temporalRecord: string;
  readonly temporalLog: string;
  /** The development signing key, private; only the token command reads it. */
  readonly signingKey: string;
  /** Its public half as a JSON Web Key Set; the API verifies tokens with it when `JWKS_URL` is not set. */
  readonly jwks: string;
  /** The data directory's own encryption keys, private; used when `ENCRYPTION_KEYS` is not set. */
  readonly encryptionKeys: string;
  /** Held by `npm start`, and by `npm run stack`, while they run. */
  readonly startLock: string;
  readonly stackLock: string;
  readonly logDir: string;
}

/** The absolute paths of all files within a data directory. */
export function dataFiles(dataDir: string): DataFiles {
  const at = (name: string) => path.resolve(dataDir, name);
  return {
    postgresDir: at('postgres'),
    postgresPassword: at('postgres.password'),
    postgresRecord: at('postgres.json'),
    postgresLog: at('logs/postgres.log'),
    temporalDatabase: at('temporal.sqlite'),
    temporalRecord: at('temporal.json'),
    temporalLog: at('logs/temporal.log'),
    signingKey: at('signing-key.json'),
    jwks: at('jwks.json'),
    encryptionKeys: at('encryption-keys'),
    startLock: at('start.lock'),
    stackLock: at('stack.lock'),
    logDir: at('logs'),
  };
}
