import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../../domain/actor';
import { openContract, planMilestone } from '../api/stage';
import { startApi, type TestApi } from '../support/api';
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

/** Contracts with a milestone in each state there is, and what else has an id. */
async function scenes() {
  const [alice, bob, acme, olga] = [
    api.as('client', 'alice'),
    api.as('freelancer', 'bob'),
    api.as('platform', 'acme'),
    api.as('ops', 'olga'),
  ];
  const ids = { contracts: [] as string[], milestones: [] as string[], requests: [] as string[] };
  const commands: Record<Role, string[]> = { client: [], freelancer: [], platform: [], ops: [] };
  const act = async (by: 'client' | 'freelancer' | 'ops', id: string, name: string, body: object = {}) => {
    const caller = { client: alice, freelancer: bob, ops: olga }[by];
    const answer = await caller.post(`/v1/milestones/${id}/${name}`, body, { prefer });
    commands[by].push(answer.body.id);
  };
  const steps: readonly (readonly Parameters<typeof act>[])[] = [];
  const story = async (...acts: [by: 'client' | 'freelancer' | 'ops', name: string, body?: object][]) => {
    const contract = await openContract(api);
    const milestone = await planMilestone(api, contract);
    for (const [by, name, body] of acts) await act(by, milestone, name, body);
    ids.contracts.push(contract);
    ids.milestones.push(milestone);
    return { contract, milestone };
  };
  void steps;
  void acme;
  const fund = ['client', 'fund'] as const;
  const submit = ['freelancer', 'submit', { message: 'Here it is' }] as const;
  for (let copies = 0; copies < 2; copies++) {
    await story();
    await story([...fund]);
    await story([...fund], [...submit]);
    await story([...fund], [...submit], ['client', 'request-changes', { message: 'Bluer' }]);
    await story([...fund], ['ops', 'hold', { reason: 'A dispute' }]);
    await story([...fund], [...submit], ['client', 'approve']);
    const less = await story([...fund], [...submit], ['client', 'approve', { amount: 900 }]);
    const active = await story([...fund]);
    for (const [contract, body] of [
      [less.contract, {}],
      [active.contract, { milestoneId: active.milestone }],
    ] as const) {
      const opened = await alice.post(`/v1/contracts/${contract}/refund-requests`, { reason: 'x', ...body });
      ids.requests.push(opened.body.id);
    }
  }
  return { ...ids, commands };
}

const dictionary = (values: readonly string[]) => values.map((value) => `"${value}"\n`).join('');

async function prepare(role: Role, sub: string, made: Awaited<ReturnType<typeof scenes>>): Promise<string> {
  const dir = path.join(folder, role);
  mkdirSync(dir);
  const write = (name: string, text: string) => writeFileSync(path.join(dir, name), text);
  copyFileSync(path.join(__dirname, 'schemathesis', 'schemathesis.toml'), path.join(dir, 'schemathesis.toml'));
  write('contracts.dict', dictionary(made.contracts));
  write('milestones.dict', dictionary(made.milestones));
  write('refund-requests.dict', dictionary(made.requests));
  const own = made.commands[role];
  write('commands.dict', dictionary(own.length > 0 ? own : [`cmd_${'0'.repeat(32)}`]));
  const entry = async (name: string, who: string) => ({
    name,
    fixedHeaders: [{ name: 'Authorization', value: `Bearer ${await api.token(role, who)}` }],
  });
  write('tokens.yaml', JSON.stringify({ auth: [await entry(role, sub), await entry('stranger', 'mallory')] }));
  return dir;
}

type Run = { readonly status: number | null; readonly output: string };

function run(dir: string, role: Role): Promise<Run> {
  const hooks = path.join(__dirname, 'schemathesis', 'hooks.py');
  const child = spawn(
    program,
    ['--no-color', 'run', `${api.url}/openapi.json`, '--checks', 'all', '--seed', '1'],
    { cwd: dir, env: { ...process.env, ROLE: role, HOOKS: hooks, PYTHONDONTWRITEBYTECODE: '1' } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}

testWithPython('finds nothing, as any role', async () => {
  const made = await scenes();
  for (const [role, sub] of people) {
    const began = Date.now();
    const { status, output } = await run(await prepare(role, sub, made), role);
    writeFileSync(`/tmp/sch-${role}.txt`, output);
    console.log(role, Date.now() - began, status);
  }
}, 600_000);
