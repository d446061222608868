import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

/**
 * How Postgres and Temporal are reached: whom to believe that he is it, who we are, and the secrets that say so. Of
 * certificates and keys a configuration holds the paths only, so nothing of them is in a log that shows it.
 */

/** TLS to Temporal. With neither field: the certificates that Node and the system trust, and no certificate of ours. */
export interface TemporalTls {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  /** The name its certificate is for, where that is not the address's. */
  readonly serverName?: string;
}

/** A certificate authority's file may hold a system's whole store, which is some 200 KiB. */
const MOST_BYTES = 1_048_576;

/** A variable with the path of a file whose text `fits`; what it holds is in no fault. */
function fileWith(what: string, fits: (text: string) => boolean) {
  return z
    .string()
    .refine((file) => {
      const text = textOf(file);
      return text !== undefined && fits(text);
    }, `must be a file that can be read, with ${what}`)
    .optional();
}

export const certificateFile = () =>
  fileWith('certificates in PEM', (text) => worked(() => certificates(text)));
export const privateKeyFile = () =>
  fileWith('a private key in PEM, without a passphrase', (text) => worked(() => createPrivateKey(text)));
export const secretFile = () => fileWith('one line, the secret', (text) => /^\s*\S+\s*$/.test(text));

type Set = Readonly<Record<string, string | undefined>>;

export type ConnectionVariables = {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_CA_FILE?: string | undefined;
  readonly DATABASE_PASSWORD_FILE?: string | undefined;
  readonly TEMPORAL_TLS?: 'on' | 'off' | undefined;
  readonly TEMPORAL_TLS_CA_FILE?: string | undefined;
  readonly TEMPORAL_TLS_CERT_FILE?: string | undefined;
  readonly TEMPORAL_TLS_KEY_FILE?: string | undefined;
  readonly TEMPORAL_TLS_SERVER_NAME?: string | undefined;
  readonly TEMPORAL_API_KEY_FILE?: string | undefined;
};

/**
 * The URL with what the files add to it. Whoever opens it, be it a pool, a migration or a command, so connects in
 * the same way: `sslmode=verify-full` has the certificate checked against the file, and the name against the host.
 */
export function databaseUrl(url: string, v: ConnectionVariables): string {
  if (v.DATABASE_CA_FILE === undefined && v.DATABASE_PASSWORD_FILE === undefined) return url;
  const whole = new URL(url);
  if (v.DATABASE_PASSWORD_FILE !== undefined) {
    whole.password = encodeURIComponent(textOf(v.DATABASE_PASSWORD_FILE)?.trim() ?? '');
  }
  if (v.DATABASE_CA_FILE !== undefined) {
    whole.searchParams.set('sslmode', 'verify-full');
    whole.searchParams.set('sslrootcert', v.DATABASE_CA_FILE);
  }
  return whole.href;
}

/** Undefined: in the clear, as on one machine or in a network that encrypts by itself. */
export function temporalTls(v: ConnectionVariables): TemporalTls | undefined {
  const [caFile, certFile] = [v.TEMPORAL_TLS_CA_FILE, v.TEMPORAL_TLS_CERT_FILE];
  const [keyFile, serverName] = [v.TEMPORAL_TLS_KEY_FILE, v.TEMPORAL_TLS_SERVER_NAME];
  const asked = [caFile, certFile, serverName, v.TEMPORAL_API_KEY_FILE].some((value) => value !== undefined);
  if (v.TEMPORAL_TLS === 'off' || !(asked || v.TEMPORAL_TLS === 'on')) return undefined;
  return {
    ...(caFile === undefined ? {} : { caFile }),
    ...(certFile === undefined ? {} : { certFile }),
    ...(keyFile === undefined ? {} : { keyFile }),
    ...(serverName === undefined ? {} : { serverName }),
  };
}

export interface TemporalConnection {
  readonly address: string;
  readonly tls?: {
    readonly serverRootCACertificate?: Buffer;
    readonly serverNameOverride?: string;
    readonly clientCertPair?: { readonly crt: Buffer; readonly key: Buffer };
  };
  readonly apiKey?: string;
}

/** What the SDK's connections, of clients and of workers, are opened with. The files are read at each call. */
export function temporalConnection({
  address,
  tls,
  apiKeyFile,
}: {
  readonly address: string;
  readonly tls: TemporalTls | undefined;
  readonly apiKeyFile: string | undefined;
}): TemporalConnection {
  if (tls === undefined) return { address };
  const { caFile, certFile, keyFile, serverName } = tls;
  return {
    address,
    tls: {
      ...(caFile === undefined ? {} : { serverRootCACertificate: readFileSync(caFile) }),
      ...(serverName === undefined ? {} : { serverNameOverride: serverName }),
      ...(certFile === undefined || keyFile === undefined
        ? {}
        : { clientCertPair: { crt: readFileSync(certFile), key: readFileSync(keyFile) } }),
    },
    ...(apiKeyFile === undefined ? {} : { apiKey: readFileSync(apiKeyFile, 'utf8').trim() }),
  };
}

/** What is wrong between the variables of connections. */
export function connectionFaults(set: Set): string[] {
  return [...databaseFaults(set), ...temporalFaults(set)];
}

function databaseFaults(set: Set): string[] {
  const { DATABASE_URL: text, DATABASE_CA_FILE: ca, DATABASE_PASSWORD_FILE: password } = set;
  const added = [ca && 'DATABASE_CA_FILE', password && 'DATABASE_PASSWORD_FILE'].filter(Boolean);
  if (added.length === 0) return [];
  if (text === undefined)
    return added.map((name) => `${name} is set and DATABASE_URL is not; it goes with it`);
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  const faults: string[] = [];
  if (password && url.password !== '') {
    faults.push('DATABASE_PASSWORD_FILE is set and DATABASE_URL has a password; only one of them may be');
  }
  const mode = url.searchParams.get('sslmode') ?? 'verify-full';
  if (ca && (mode !== 'verify-full' || url.searchParams.has('sslrootcert') || url.searchParams.has('ssl'))) {
    faults.push(
      'DATABASE_CA_FILE means sslmode=verify-full and sslrootcert; DATABASE_URL may not say otherwise, nor ssl',
    );
  }
  return faults;
}

const pair = ['TEMPORAL_TLS_CERT_FILE', 'TEMPORAL_TLS_KEY_FILE'] as const;
const secured = [
  ...pair,
  'TEMPORAL_TLS_CA_FILE',
  'TEMPORAL_TLS_SERVER_NAME',
  'TEMPORAL_API_KEY_FILE',
] as const;

function temporalFaults(set: Set): string[] {
  const named = secured.filter((name) => set[name] !== undefined);
  if (named.length === 0 && set.TEMPORAL_TLS !== 'on') return [];
  const faults: string[] = [];
  if (set.TEMPORAL_ADDRESS === undefined) {
    const which = named[0] ?? 'TEMPORAL_TLS';
    faults.push(`${which} is set and TEMPORAL_ADDRESS is not; the embedded Temporal speaks no TLS`);
  }
  if (set.TEMPORAL_TLS === 'off') {
    faults.push(`TEMPORAL_TLS is off and ${named[0]} is set; that has no use without TLS`);
  }
  const [certFile, keyFile] = pair.map((name) => set[name]);
  const [cert, key] = [certFile, keyFile].map((file) => (file === undefined ? undefined : textOf(file)));
  if ((certFile === undefined) !== (keyFile === undefined)) {
    faults.push(`${pair.join(' and ')} go together; only one of them is set`);
  } else if (cert && key && !belongTogether(cert, key)) {
    faults.push(`${pair.join(' and ')} do not belong together: the certificate is for another key`);
  }
  return faults;
}

/** Files that cannot be read as what they should be have a fault of their own. */
function belongTogether(cert: string, key: string): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return true;
  }
}

/** The text of a file that is none too large; undefined where there is no such file, or it cannot be read. */
function textOf(file: string): string | undefined {
  try {
    if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size > MOST_BYTES) return undefined;
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Every certificate of a file. @throws where one cannot be read, or none is there */
function certificates(text: string): readonly X509Certificate[] {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new Error('no certificate is there');
  return found.map((pem) => new X509Certificate(pem));
}

function worked(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
