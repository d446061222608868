import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfig } from '../../config';
import { freePort } from '../../dev/ports';
import { startPostgres } from '../../dev/postgres';
import { until } from '../../dev/processes';
import { forEach } from '../measure';
import { table } from '../report';
import { withPostgres } from '../with-postgres';
import { type Peer, PeerCaller, type PeerName, peerNames, startPeer } from './programs';

/** So many are sent while a program is down, and as many are under way when it is killed. */
const SENT = 16;
/** Milliseconds in which a caller who was not refused gets no answer; and in which what was accepted is carried out. */
const PATIENCE = 2_000;
const CARRIED_OUT_WITHIN = 20_000;

/**
 * Kills a peer's program with approvals under way, sends others while it is down, starts it again and looks at who was
 * paid, without sending anything twice; then approves those that had waited through all of it.
 */
export async function whileDown(print: (line: string) => void): Promise<void> {
  const home = path.resolve(__dirname, '..', '..', '.cache');
  mkdirSync(home, { recursive: true });
  const dataDir = mkdtempSync(path.join(home, 'bench-down-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const postgres = await startPostgres({ dataDir, port, settings: { max_connections: 200 } });
  const env = { DATA_DIR: dataDir, POSTGRES_PORT: String(port) };
  const place = { stack: { config: readConfig({ ...env, DATABASE_URL: postgres.url }) }, print };
  const rows: string[][] = [];
  try {
    for (const name of peerNames) {
      const peer = await startPeer(name, place);
      rows.push(await tried(name, peer).finally(() => peer.stop()));
    }
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const head = [
    '',
    'of 16 under way, answered',
    'paid in the end',
    'of 16 sent while down',
    'paid in the end',
  ];
  print(table([...head, 'of 16 that waited on, paid'], rows));
}

async function tried(name: PeerName, peer: Peer): Promise<string[]> {
  const ids = Array.from({ length: SENT * 3 }, () => randomUUID());
  const [underWay, sent, waiting] = [ids.slice(0, SENT), ids.slice(SENT, 2 * SENT), ids.slice(2 * SENT)];
  const before = new PeerCaller(peer.url);
  await forEach(ids, SENT, before.submit);
  const answers = underWay.map((id) => outcome(before, id));
  // The first answer says that the others are somewhere between their message and theirs.
  await Promise.race(answers);
  await peer.crash();
  const answered = (await Promise.all(answers)).filter((how) => how === 'paid').length;
  before.close();

  const meanwhile = new PeerCaller(peer.url);
  const hows = await Promise.all(sent.map((id) => outcome(meanwhile, id)));
  meanwhile.close();
  await peer.restart();
  const after = new PeerCaller(peer.url);
  const held = hows.filter((how) => how !== 'refused').length;
  const settled = async () => (await paid(peer, underWay)) === SENT && (await paid(peer, sent)) >= held;
  await until(settled, CARRIED_OUT_WITHIN, 500);
  const [underWayPaid, sentPaid] = [await paid(peer, underWay), await paid(peer, sent)];
  await forEach(waiting, SENT, (id) => after.approve(id));
  after.close();
  const counted = [...new Set(hows)].map((how) => `${hows.filter((other) => other === how).length} ${how}`);
  return [name, String(answered), String(underWayPaid), counted.join(', '), String(sentPaid)].concat(
    String(await paid(peer, waiting)),
  );
}

type How = 'paid' | 'refused' | 'not answered';

async function outcome(caller: PeerCaller, id: string): Promise<How> {
  const answer = caller.approve(id).then(
    (): How => 'paid',
    (): How => 'refused',
  );
  return Promise.race([answer, delay(PATIENCE, 'not answered' as const, { ref: false })]);
}

/** How many of these have their posting; none can have two. */
const paid = (peer: Peer, ids: readonly string[]): Promise<number> =>
  withPostgres(peer.databaseUrl, async (postgres) => {
    const sql = 'select count(*)::int as paid from bench.journals where operation_key = any($1)';
    const { rows } = await postgres.query<{ paid: number }>(sql, [ids]);
    return rows[0]?.paid ?? 0;
  });
