import path from 'node:path';
import type { Config } from '../config';
import { codecEndpoint, hasCodecServer, withoutPassword } from './servers';

/** What a person needs to know once everything runs, and a first call to paste. */
export function banner(config: Config, apiUrl: string, seconds: number): string[] {
  return [
    '',
    `Ready in ${seconds.toFixed(1)} s.`,
    '',
    `  API          ${apiUrl}`,
    ...(config.temporal.uiUrl ? [`  Temporal UI  ${config.temporal.uiUrl}`] : []),
    ...(hasCodecServer(config)
      ? [`  Codec server ${codecEndpoint(config)}, with which the UI shows what is sealed`]
      : []),
    `  Temporal     ${config.temporal.address}, namespace ${config.temporal.namespace}`,
    `  Postgres     ${withoutPassword(config.database.url)}`,
    `  Data         ${config.dataDir}`,
    '',
    'A first call, in another terminal:',
    '',
    ...firstCall(config, apiUrl).map((line) => `  ${line}`),
    '',
    'Ctrl-C stops everything.',
  ];
}

function firstCall(config: Config, apiUrl: string): string[] {
  const contract = { title: 'Logo design', clientId: 'alice', freelancerId: 'bob', currency: 'USD' };
  return [
    `curl -s -X POST ${apiUrl}/v1/contracts \\`,
    `  -H "Authorization: Bearer ${token(config)}" \\`,
    "  -H 'Idempotency-Key: first-contract' -H 'Content-Type: application/json' \\",
    `  -d '${JSON.stringify(contract)}'`,
  ];
}

/** The other terminal does not have this one's environment, so what tokens depend on is named. */
function token({ dataDir, auth }: Config): string {
  if (auth.jwksUrl) return '$TOKEN';
  const settings = [
    ...(dataDir === path.resolve('.data') ? [] : [`DATA_DIR='${dataDir}'`]),
    ...(auth.issuer === 'milestone-escrow' ? [] : [`JWT_ISSUER='${auth.issuer}'`]),
    ...(auth.audience === 'milestone-escrow' ? [] : [`JWT_AUDIENCE='${auth.audience}'`]),
  ];
  return `$(${[...settings, 'npm run -s token -- --role platform --sub acme'].join(' ')})`;
}
