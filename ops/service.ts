import { readFileSync } from 'node:fs';
import { createClient, type EscrowClient } from '../client';
import { type Io, UsageError } from './io';

/** Seconds that an act is waited for before it is told as pending. */
const WAIT = 20;

/**
 * The service at `ESCROW_URL`, spoken to with the token of `ESCROW_TOKEN`, or of the file that `ESCROW_TOKEN_FILE`
 * names: never of the command line, which other users of the machine can read.
 */
export function service({ env }: Io): EscrowClient {
  const baseUrl = env.ESCROW_URL || 'http://127.0.0.1:3000';
  if (!URL.canParse(baseUrl)) throw new UsageError(`ESCROW_URL is "${baseUrl}"; it must be a URL`);
  return createClient({ baseUrl, token: tokenOf(env), wait: WAIT });
}

function tokenOf({ ESCROW_TOKEN: token, ESCROW_TOKEN_FILE: file }: NodeJS.ProcessEnv): string {
  if (token) return token.trim();
  if (!file)
    throw new UsageError(
      'set ESCROW_TOKEN to a token of the role ops, or ESCROW_TOKEN_FILE to a file that holds one',
    );
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageError(`ESCROW_TOKEN_FILE cannot be read: ${(error as Error).message}`);
  }
}
