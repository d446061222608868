import { DAY } from '../../domain/instant';
import { type Act, differences, type Shown } from '../model';
import { idOf, type Person, type Stack } from '../rules/stack';
import type { TestResponse } from '../support/api';
import { callOf, type Ids } from './acts';
import type { Answered, Became, Service } from './service';
import { named, shownOf } from './views';

/** How long what follows on its own may take on a busy machine, in milliseconds. */
const PATIENCE = 20_000;

/** The running service, by HTTP: one contract on a test clock of its own, all of whose people speak for themselves. */
export class ApiService implements Service {
  /** Whether the client's card is taken. */
  cardWorks = true;
  private readonly milestones = new Map<string, string>();
  private readonly ids: Ids;

  private constructor(
    private readonly stack: Stack,
    private readonly clock: string,
    private readonly contract: string,
    private ahead: number,
  ) {
    this.ids = {
      contract: idOf(contract),
      milestone: (name) => this.milestones.get(name) ?? 'ms_unknown',
      request: (name) => this.requestNamed(name),
    };
  }

  static async open(stack: Stack, policy: object): Promise<ApiService> {
    const clock = await stack.acme.opens('/v1/test-clocks');
    const contract = await stack.job({ testClockId: idOf(clock), policy });
    return new ApiService(stack, clock, contract, 0);
  }

  now = () => Date.now() + this.ahead;

  async pass(time: number): Promise<void> {
    const { acme } = this.stack;
    const by = `P${Math.floor(time / DAY)}DT${(time % DAY) / 3_600_000}H`;
    const { status, body } = await acme.sends(`${this.clock}/advance`, { by }, { prefer: 'wait=30' });
    if (status !== 200) throw new Error(`the clock was not advanced: ${status} ${JSON.stringify(body)}`);
    this.ahead = Date.parse(body.now) - Date.now();
  }

  async say(act: Act): Promise<Answered> {
    const { path, body } = await callOf(act, this.ids, this.card());
    const answer = await this.sender(act).sends(path, body, { prefer: 'wait=30' });
    if (act.type === 'plan' && answer.status === 201) this.milestones.set(act.milestone, answer.body.id);
    return { at: await this.receivedAt(act, answer), became: becameOf(answer) };
  }

  private sender({ by }: Act): Person {
    const { alice, bob, acme, olga } = this.stack;
    return { client: alice, freelancer: bob, platform: acme, ops: olga }[by];
  }

  private card = () => (this.cardWorks ? 'pm_ok' : 'pm_declined');

  /** When the service says it was received; what leaves no command may have been received at any time until now. */
  private async receivedAt(act: Act, { body }: TestResponse): Promise<number> {
    const received = body.receivedAt ?? body.openedAt ?? body.createdAt;
    if (typeof received === 'string') return Date.parse(received);
    if (typeof body.commandId !== 'string') return this.now();
    const command = await this.sender(act).sees(`/v1/commands/${body.commandId}`);
    return Date.parse(command.receivedAt);
  }

  async look(rules: Shown): Promise<Shown> {
    const giveUp = Date.now() + PATIENCE;
    for (;;) {
      const seen = shownOf(await this.stack.see(this.contract), rules);
      if (differences(rules, seen).length === 0 || Date.now() > giveUp) return seen;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async requestNamed(name: string): Promise<string> {
    const { milestones, refundRequests } = await this.stack.see(this.contract);
    const found = named(milestones, refundRequests).find(([one]) => one === name)?.[1];
    if (found === undefined) throw new Error(`the service has no refund request ${name}`);
    return String(found.id);
  }
}

function becameOf({ status, body }: TestResponse): Became {
  if (status === 201) return { is: 'applied' };
  if (status === 200) return body.state === 'applied' ? { is: 'applied' } : { is: 'waits' };
  if (status === 202) return { is: 'waits' };
  return { is: 'refused', status, code: body.code };
}
