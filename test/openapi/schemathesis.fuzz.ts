import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../../domain/actor';
import { openContract, planMilestone } from '../api/stage';
import { startApi, type TestApi } from '../support/api';
import { documented } from '../support/documented';
import { testFolder } from '../support/folder';
import { World } from '../support/world';

/**
 * Schemathesis, with all its checks, against the service with everything behind it: as each role, on contracts and
 * milestones in every state. It is a Python program; without Python this is left out, but never in CI.
 */

const VERSION = '4.32.5';
const root = path.resolve(__dirname, '..', '..');
const venv = path.join(root, '.cache', `schemathesis-${VERSION}`);
const program = path.join(venv, 'bin', 'schemathesis');
const here = path.join(__dirname, 'schemathesis');
const folder = testFolder();

const hasPython = (): boolean => {
  try {
    execFileSync('python3', ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))']);
    return true;
  } catch {
    return false;
  }
};
const testWithPython = process.env.CI || hasPython() ? test : test.skip;

/** Once on a machine: half a minute. */
function install(): void {
  if (existsSync(program)) return;
  execFileSync('python3', ['-m', 'venv', '--clear', venv]);
  execFileSync(path.join(venv, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${VERSION}`], {
    stdio: 'pipe',
  });
}

const people: readonly (readonly [Role, string])[] = [
  ['client', 'alice'],
  ['freelancer', 'bob'],
  ['platform', 'acme'],
  ['ops', 'olga'],
];

let world: World;
let api: TestApi;
beforeAll(async () => {
  if (testWithPython !== test) return;
  install();
  world = await World.start();
  api = await startApi({ db: world.db, gateway: world.gateway });
}, 300_000);
afterAll(async () => {
  await api?.stop();
  await world?.stop();
});

const prefer = 'wait=20';

type Step = readonly [by: 'client' | 'freelancer' | 'ops', act: string, body?: object];
const fund: Step = ['client', 'fund'];
const submit: Step = ['freelancer', 'submit', { message: 'Here it is' }];
const lessThanAll: Step = ['client', 'approve', { amount: 900 }];

/** Contracts with a milestone in each state there is. */
const stories: readonly (readonly Step[])[] = [
  [],
  [fund],
  [fund, submit],
  [fund, submit, ['client', 'request-changes', { message: 'Bluer' }]],
  [fund, ['ops', 'hold', { reason: 'A dispute' }]],
  [fund, submit, ['client', 'approve']],
  [fund, submit, lessThanAll],
];

type Ids = {
  ctr: string[];
  ms: string[];
  rr: string[];
  we: string[];
  clk: string[];
  cmd: Record<string, string[]>;
};

async function tell(story: readonly Step[], ids: Ids, asksBack: boolean): Promise<void> {
  const contract = await openContract(api);
  const milestone = await planMilestone(api, contract);
  ids.ctr.push(contract);
  ids.ms.push(milestone);
  for (const [by, act, body = {}] of story) {
    const [role, sub] = people.find(([one]) => one === by) ?? ['client', 'alice'];
    const { body: command } = await api
      .as(role, sub)
      .post(`/v1/milestones/${milestone}/${act}`, body, { prefer });
    ids.cmd[by]?.push(command.id);
  }
  if (!asksBack) return;
  const asked = story.includes(lessThanAll) ? {} : { milestoneId: milestone };
  const requests = `/v1/contracts/${contract}/refund-requests`;
  const opened = await api.as('client', 'alice').post(requests, { reason: 'We stop here', ...asked });
  if (opened.status === 201) ids.rr.push(opened.body.id);
}

async function testClock(): Promise<string> {
  const { body } = await api.as('platform', 'acme').post('/v1/test-clocks', {});
  return body.id;
}

async function prepare(role: Role, sub: string, { cmd, ...ids }: Ids): Promise<string> {
  const dir = path.join(folder, role);
  mkdirSync(dir);
  const write = (name: string, content: object) =>
    writeFileSync(path.join(dir, name), JSON.stringify(content));
  copyFileSync(path.join(here, 'schemathesis.toml'), path.join(dir, 'schemathesis.toml'));
  write('ids.json', { ...ids, cmd: cmd[role] });
  const person = async (name: string, token: Promise<string>) => ({
    name,
    fixedHeaders: [{ name: 'Authorization', value: `Bearer ${await token}` }],
  });
  // Ops see everything: a stranger to them is someone else's client.
  const stranger = api.token(role === 'ops' ? 'client' : role, 'mallory');
  write('tokens.json', {
    auth: [await person('caller', api.token(role, sub)), await person('stranger', stranger)],
  });
  return dir;
}

/**
 * The operations gone through as this role: every read it may do, and every act that nobody before it in the list
 * of people may do; as the first of them, those without a token too.
 */
function operationsFor(role: Role): string[] {
  const order = people.map(([one]) => one);
  const { paths = {} } = documented().document;
  return Object.values(paths).flatMap(({ get, post }) => {
    const may = (operation: typeof get): readonly Role[] => operation?.['x-roles' as never] ?? [order[0]];
    const acts = post !== undefined && order.find((one) => may(post).includes(one)) === role;
    const reads = get !== undefined && may(get).includes(role);
    return [acts ? post : undefined, reads ? get : undefined].flatMap((one) => one?.operationId ?? []);
  });
}

type Run = { readonly status: number | null; readonly output: string };

function run(dir: string, role: Role): Promise<Run> {
  const child = spawn(
    program,
    [
      ...['run', `${api.url}/openapi.json`, '--checks', 'all'],
      // The same requests each time, unless others are asked for.
      ...['--seed', process.env.SCHEMATHESIS_SEED ?? '1'],
      ...operationsFor(role).flatMap((id) => ['--include-operation-id', id]),
    ],
    {
      cwd: dir,
      env: {
        ...process.env,
        ROLE: role,
        HOOKS: path.join(here, 'hooks.py'),
        NO_COLOR: '1',
        PYTHONDONTWRITEBYTECODE: '1',
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}

testWithPython(
  'finds nothing, as any role',
  async () => {
    const cmd = { client: [], freelancer: [], platform: [], ops: [] };
    const clk = await Promise.all([testClock(), testClock()]);
    const ids: Ids = { ctr: [], ms: [], rr: [], we: [], clk, cmd };
    const hooks = { url: 'https://acme.example/hooks' };
    for (let n = 0; n < 3; n++) {
      const { body } = await api.as('platform', 'acme').post('/v1/webhook-endpoints', hooks);
      ids.we.push(body.id);
    }
    for (const story of stories) await tell(story, ids, true);
    for (const story of stories) await tell(story, ids, false);
    const runs = people.map(async ([role, sub]) => {
      const { status, output } = await run(await prepare(role, sub, ids), role);
      return status === 0 ? '' : `as ${role}:\n${output}`;
    });
    expect((await Promise.all(runs)).join('')).toBe('');
  },
  600_000,
);
