import http from 'node:http';
import { parseArgs } from 'node:util';
import { StackError } from '../dev/errors';
import { onStopSignals } from '../dev/stop-signals';
import { makeToken } from '../dev/token';
import { parties } from './many-contracts';
import { percentile } from './measure';
import { describeMachine, table } from './report';
import { type Sized, startTwoSizes, type TwoSizes } from './two-sizes';
import { withPostgres } from './with-postgres';

/**
 * `npm run bench -- lists`: how long a page of My Jobs, a contract and a milestone take among 1,000 contracts and
 * among 100,000, in one run, the two taking turns request by request.
 */

const usage = 'Usage: npm run bench -- lists [--small 1000] [--large 100000] [--requests 300] [--keep]';

type Role = 'client' | 'freelancer' | 'platform' | 'ops';
type Target = 'small' | 'large';

/** A call, and the path it has on a database; a path of its own for every request where rows are picked. */
type Read = { readonly name: string; readonly role: Role; readonly sub: string; readonly path: PathOf };
type PathOf = (target: Target, request: number) => string;

const { heavyClient, heavyFreelancer, usualClient, bigPlatform } = parties;

/** Lists by who asks and by what is asked for. */
function listReads(): Read[] {
  const soon = `deadlineBefore=${new Date(Date.now() + 30 * 86_400_000).toISOString()}`;
  const callers: readonly (readonly [Role, string, string])[] = [
    ['client', heavyClient, 'a client of a tenth of them'],
    ['client', usualClient, 'a usual client'],
    ['freelancer', heavyFreelancer, 'a freelancer of a twentieth'],
    ['platform', bigPlatform, 'a platform of nine tenths'],
    ['ops', 'olga', 'ops, of all'],
  ];
  const filters = ['', 'state=active', soon, 'needsAttention=true', 'limit=100'];
  const lists = ['contracts', 'milestones'] as const;
  const stateOf = { contracts: 'state=ending', milestones: 'state=on_hold' };
  return [
    ...lists.flatMap((list) =>
      callers.flatMap(([role, sub, who]) =>
        [...filters, stateOf[list]].map((query) => ({
          name: `${list}, ${who}: ${query === soon ? 'by deadline' : query || 'newest'}`,
          ...{ role, sub, path: () => `/v1/${list}?${query}` },
        })),
      ),
    ),
    ...lists.map((list) => ({
      name: `${list}, a platform of nine tenths: clientId`,
      ...{ role: 'platform' as const, sub: bigPlatform, path: () => `/v1/${list}?clientId=${heavyClient}` },
    })),
  ];
}

/** One row at a time, each request another. */
function rowReads(ids: Record<Target, { contracts: string[]; milestones: string[] }>): Read[] {
  const pick = (kind: 'contracts' | 'milestones', tail = ''): PathOf => {
    return (target, request) => {
      const all = ids[target][kind];
      return `/v1/${kind}/${all[request % all.length]}${tail}`;
    };
  };
  const ops = { role: 'ops', sub: 'olga' } as const;
  return [
    { name: 'one contract', ...ops, path: pick('contracts') },
    { name: "one contract's statement", ...ops, path: pick('contracts', '/statement') },
    { name: 'one milestone', ...ops, path: pick('milestones') },
    { name: "one milestone's record", ...ops, path: pick('milestones', '/events') },
  ];
}

class Caller {
  private readonly agent = new http.Agent({ keepAlive: true });
  private readonly tokens = new Map<string, Promise<string>>();
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** @returns milliseconds until the whole answer was there, and the answer */
  async get({ apiUrl }: Sized, { role, sub }: Pick<Read, 'role' | 'sub'>, path: string) {
    const name = `${role} ${sub}`;
    const token = this.tokens.get(name) ?? makeToken({ role, sub, ttlSeconds: 86_400 }, this.env);
    this.tokens.set(name, token);
    const headers = { Authorization: `Bearer ${await token}` };
    const startedAt = performance.now();
    const body = await new Promise<string>((resolve, reject) => {
      const request = http.get(`${apiUrl}${path}`, { agent: this.agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(text)
            : reject(new StackError(`GET ${path} was answered ${response.statusCode}: ${text}`)),
        );
      });
      request.on('error', reject);
    });
    return { ms: performance.now() - startedAt, body };
  }

  close(): void {
    this.agent.destroy();
  }
}

type Times = Record<Target, number[]>;

async function measureReads(sizes: TwoSizes, caller: Caller, reads: readonly Read[], requests: number) {
  const times = new Map<string, Times>(reads.map(({ name }) => [name, { small: [], large: [] }]));
  const warmUp = Math.ceil(requests / 5);
  for (let request = -warmUp; request < requests; request++) {
    for (const read of reads) {
      const turns: readonly Target[] = request % 2 === 0 ? ['small', 'large'] : ['large', 'small'];
      for (const target of turns) {
        const { ms } = await caller.get(sizes[target], read, read.path(target, Math.abs(request)));
        if (request >= 0) times.get(read.name)?.[target].push(ms);
      }
    }
    if (request > 0 && request % 50 === 0) say(`${request} of ${requests} requests of each`);
  }
  return times;
}

/** A page far down a list, by its cursors, has a path of its own on each. */
async function deepPage(sizes: TwoSizes, caller: Caller): Promise<Read> {
  const who = { role: 'platform', sub: bigPlatform } as const;
  const deep = async (sized: Sized) => {
    let path = '/v1/milestones?limit=100';
    for (let pages = Math.min(200, Math.floor(sized.contracts / 50)); pages > 0; pages--) {
      const { nextCursor } = JSON.parse((await caller.get(sized, who, path)).body);
      path = `/v1/milestones?limit=100&cursor=${nextCursor}`;
    }
    return path.replace('limit=100', 'limit=20');
  };
  const paths = { small: await deep(sizes.small), large: await deep(sizes.large) };
  return { name: 'milestones, a platform: far down', ...who, path: (target) => paths[target] };
}

async function idsIn({ databaseUrl }: Sized) {
  return withPostgres(databaseUrl, async (postgres) => {
    const some = async (name: string) => {
      const { rows } = await postgres.query(`select id from ${name} order by hashtext(id) limit 200`);
      return rows.map(({ id }) => id as string);
    };
    return { contracts: await some('contracts'), milestones: await some('milestones') };
  });
}

/** What a change of a milestone's state costs Postgres with the lists' indexes, and without them; rolled back. */
async function measureWrites({ databaseUrl }: Sized): Promise<string> {
  return withPostgres(databaseUrl, async (postgres) => {
    const change = async () => {
      const startedAt = performance.now();
      const { rowCount } = await postgres.query(
        `update milestones set state = 'in_review', wake_at = due, sweep_at = due, review_deadline = due,
           details = jsonb_build_object('name', 'in_review', 'submittedAt', 0, 'reminders', '[]'::jsonb,
             'reviewDeadline', extract(epoch from due)::bigint * 1000)
           from (select now() + interval '14 days' as due) d
          where id in (select id from milestones where state = 'active' order by hashtext(id) limit 2000)`,
      );
      return ((performance.now() - startedAt) * 1000) / (rowCount ?? 0);
    };
    const rolledBack = async (before: () => Promise<unknown>) => {
      await postgres.query('begin');
      await before();
      const each = await change();
      await postgres.query('rollback');
      return each;
    };
    const indexes = await postgres.query(
      `select indexrelid::regclass::text as name from pg_index
        where indrelid = 'milestones'::regclass and indexrelid::regclass::text ~ '^milestones_(by|to_look_at|due)'`,
    );
    const drop = () => postgres.query(`drop index ${indexes.rows.map(({ name }) => name).join(', ')}`);
    const times = { with: [] as number[], without: [] as number[] };
    // What a neighbour takes is in every round but the fastest.
    for (let round = 0; round < 15; round++) {
      times.with.push(await rolledBack(async () => undefined));
      times.without.push(await rolledBack(drop));
    }
    const [kept, dropped] = [Math.min(...times.with), Math.min(...times.without)];
    return `A milestone that goes into review, 2,000 in one statement: ${kept.toFixed(0)} µs each with the ${indexes.rowCount} indexes of the lists, ${dropped.toFixed(0)} µs without.`;
  });
}

function render(sizes: TwoSizes, times: ReadonlyMap<string, Times>): string {
  const rows = [...times].map(([name, { small, large }]) => {
    const [before, after] = [percentile(small, 0.5), percentile(large, 0.5)];
    const tails = [percentile(small, 0.99), percentile(large, 0.99)];
    return [name, ...[before, after].map(ms), `${(after / before).toFixed(2)}x`, ...tails.map(ms)];
  });
  const named = ({ contracts }: Sized) => contracts.toLocaleString('en');
  const [small, large] = [named(sizes.small), named(sizes.large)];
  return table(['GET', `p50 ms, ${small}`, large, 'ratio', `p99 ms, ${small}`, large], rows);
}

const ms = (value: number): string => value.toFixed(2);
const say = (line: string) => console.error(line);

function parseOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        small: { type: 'string', default: '1000' },
        large: { type: 'string', default: '100000' },
        requests: { type: 'string', default: '300' },
        keep: { type: 'boolean', default: false },
      },
    });
    const [small, large, requests] = [values.small, values.large, values.requests].map(Number);
    if (!small || !large || !requests) throw new Error('a number is none');
    return { small, large, requests, keep: values.keep };
  } catch (error) {
    throw new StackError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

export async function benchLists(args: readonly string[]): Promise<void> {
  const { requests, ...options } = parseOptions(args);
  const stop = onStopSignals(() => say('Still stopping'));
  const sizes = await startTwoSizes({ ...options, stop, print: say });
  const caller = new Caller(sizes.env);
  try {
    const ids = { small: await idsIn(sizes.small), large: await idsIn(sizes.large) };
    const reads = [...listReads(), await deepPage(sizes, caller), ...rowReads(ids)];
    const times = await measureReads(sizes, caller, reads, requests);
    const { cores, processor, memoryGb, system, node } = describeMachine();
    console.log(`${cores} cores (${processor}), ${memoryGb} GB, ${system}, Node ${node}\n`);
    console.log(render(sizes, times));
    console.log(await measureWrites(sizes.large));
  } finally {
    caller.close();
    await sizes.stop();
  }
}
