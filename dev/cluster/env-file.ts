import { readFileSync } from 'node:fs';
import path from 'node:path';

export const deployFolder = path.resolve(__dirname, '..', '..', 'deploy');

/** The variables of a file of `NAME=value` lines, as `env_file` of docker-compose.yml takes them. */
export function readEnvFile(file: string): Readonly<Record<string, string>> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** What the cluster here and the one of docker-compose.yml have in common. */
export const clusterEnv = () => readEnvFile(path.join(deployFolder, 'cluster.env'));
