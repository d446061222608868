import { freePort } from '../../dev/ports';
import type { Role } from '../../domain/actor';
import { workflowIds } from '../../protocol/names';
import { refundsDue } from '../../store/charges';
import type { Database } from '../../store/database';
import { startApi, type TestApi, type TestResponse } from '../support/api';
import { steeredRail } from '../support/rails';
import { until, World } from '../support/world';

/** What there is to be seen, by the name that pages call it: workflow ids. */
export type There = Readonly<Record<SceneName, string>>;
export type SceneName =
  | 'inReview'
  | 'dueSoon'
  | 'onHold'
  | 'askedBack'
  | 'changesRequested'
  | 'paid'
  | 'unanswered'
  | 'heldOverAskedBack'
  | 'heldOverDeclined'
  | 'bonusUnanswered'
  | 'refundUnanswered'
  | 'endpoint';

export type Scene = {
  readonly world: World;
  readonly uiUrl: string;
  readonly there: There;
  stop(): Promise<void>;
};

/** A service with a Temporal UI, on which people have worked through the API: something of every kind there is. */
export async function startScene(): Promise<Scene> {
  const rail = steeredRail();
  const uiPort = await freePort();
  const world = await World.start({ rail: rail.stand, uiPort });
  let api: TestApi | undefined;
  const stop = async () => {
    await api?.stop();
    await world.stop();
  };
  try {
    api = await startApi({ db: world.db, gateway: world.gateway });
    const story = new Story(api, world.db, world.env.client);
    const endpoint = await story.deadEndpoint();
    await world.startWebhooks();
    const there = { endpoint, ...(await story.milestones()), ...(await story.heldOver()) };
    const bonusOf = await story.paid('Photo retouching', 84_000);
    const refundOf = await story.funded('Press kit', 61_000);
    rail.down = true;
    const away = await story.whileTheRailIsAway(bonusOf, refundOf);
    const all = { ...there, ...away };
    for (const workflowId of [all.endpoint, all.unanswered, all.bonusUnanswered, all.refundUnanswered])
      await marked(world, workflowId);
    return { world, uiUrl: `http://127.0.0.1:${uiPort}`, there: all, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until a workflow says of itself that it needs attention. */
const marked = ({ env }: World, workflowId: string) =>
  until(async () => {
    const { searchAttributes } = await env.client.workflow.getHandle(workflowId).describe();
    return searchAttributes.NeedsAttention?.[0] === true ? true : null;
  }, `${workflowId} to need attention`);

type Milestone = { readonly contractId: string; readonly id: string };

/** What people do. Amounts are cents. */
class Story {
  constructor(
    private readonly api: TestApi,
    private readonly db: Database,
    private readonly temporal: World['env']['client'],
  ) {}

  private contracts = 0;

  /** @returns what the call has answered, an act once it is decided */
  private async does(role: Role, name: string, path: string, body: object = {}, prefer = 'wait=30') {
    const answer = await this.api.as(role, name).post(`/v1${path}`, body, { prefer });
    return succeeded(answer);
  }

  /** A contract of two people whom nobody has met before, and a milestone of it. */
  async planned(title: string, amount: number, policy: object = {}): Promise<Milestone> {
    const [clientId, freelancerId] = pairs[this.contracts++ % pairs.length] ?? ['alice', 'bob'];
    const terms = { title: 'A new website', clientId, freelancerId, currency: 'USD', policy };
    const { id: contractId } = await this.does('platform', 'acme', '/contracts', terms);
    return this.added(contractId, title, amount);
  }

  private async added(contractId: string, title: string, amount: number): Promise<Milestone> {
    const { id } = await this.does('platform', 'acme', `/contracts/${contractId}/milestones`, {
      title,
      amount,
    });
    return { contractId, id };
  }

  private async by(
    role: 'client' | 'freelancer',
    { id }: Milestone,
    act: string,
    body: object = {},
    prefer?: string,
  ) {
    const seen = succeeded(await this.api.as('ops', 'olga').get(`/v1/milestones/${id}`));
    const contract = succeeded(await this.api.as('ops', 'olga').get(`/v1/contracts/${seen.contractId}`));
    const name = role === 'client' ? contract.clientId : contract.freelancerId;
    return this.does(role, name, act.startsWith('/') ? act : `/milestones/${id}/${act}`, body, prefer);
  }

  async funded(title: string, amount: number, policy: object = {}): Promise<Milestone> {
    const milestone = await this.planned(title, amount, policy);
    await this.by('client', milestone, 'fund');
    return milestone;
  }

  private async inReview(title: string, amount: number, policy: object = {}): Promise<Milestone> {
    const milestone = await this.funded(title, amount, policy);
    await this.by('freelancer', milestone, 'submit', { message: 'Three drafts, as agreed' });
    return milestone;
  }

  async paid(title: string, amount: number): Promise<Milestone> {
    const milestone = await this.inReview(title, amount);
    await this.by('client', milestone, 'approve');
    return milestone;
  }

  async milestones() {
    const inReview = await this.inReview('Logo design', 150_000);
    await this.refused(inReview);
    const dueSoon = await this.inReview('Page layout', 90_000, {
      reviewPeriod: 'PT20H',
      reminders: ['PT4H'],
    });
    const changesRequested = await this.inReview('Icon set', 45_000);
    await this.by('client', changesRequested, 'request-changes', { message: 'Bluer, please' });
    const askedBack = await this.funded('Illustrations', 120_000);
    await this.asksBack(askedBack, { milestoneId: askedBack.id });
    const onHold = await this.funded('Landing page', 230_000);
    const { id } = await this.asksBack(onHold, { milestoneId: onHold.id });
    await this.by('freelancer', onHold, `/refund-requests/${id}/decline`, { reason: 'Half of it is done' });
    const paid = await this.inReview('Type specimen', 70_000);
    await this.by('client', paid, 'approve', { amount: 52_000 });
    return named({ inReview, dueSoon, changesRequested, askedBack, onHold, paid });
  }

  /** A signal past the API that asks for too much. */
  private async refused({ id }: Milestone): Promise<void> {
    await this.temporal.workflow.getHandle(workflowIds.milestone(id)).signal('approve', { amount: 200_000 });
  }

  private async asksBack(milestone: Milestone, what: object): Promise<{ readonly id: string }> {
    const path = `/contracts/${milestone.contractId}/refund-requests`;
    await this.by('client', milestone, path, { ...what, reason: 'We go on without it' });
    const contract = await this.api.as('ops', 'olga').get(`/v1/contracts/${milestone.contractId}`);
    return succeeded(contract).refundRequests.at(-1);
  }

  /** Requests for held-over money: one waits, one was declined. */
  async heldOver() {
    const left = async () => {
      const milestone = await this.inReview('Brand guide', 60_000);
      await this.by('client', milestone, 'approve', { amount: 36_000 });
      const { id } = await this.asksBack(milestone, {});
      return { milestone, id };
    };
    const [open, declined] = [await left(), await left()];
    await this.by('freelancer', declined.milestone, `/refund-requests/${declined.id}/decline`);
    return {
      heldOverAskedBack: workflowIds.refundRequest(open.id),
      heldOverDeclined: workflowIds.refundRequest(declined.id),
    };
  }

  /** An endpoint where nobody answers. */
  async deadEndpoint(): Promise<string> {
    const url = `http://127.0.0.1:${await freePort()}/hooks`;
    const { id } = await this.does('platform', 'acme', '/webhook-endpoints', { url });
    return workflowIds.webhookEndpoint(id);
  }

  /** A charge, a bonus and a refund that the payment rail does not answer. */
  async whileTheRailIsAway(bonusOf: Milestone, refundOf: Milestone) {
    const unanswered = await this.planned('Motion study', 175_000);
    await this.by('client', unanswered, 'fund', {}, 'wait=0');
    const asked = { amount: 5_000, note: 'For the weekend' };
    const bonus = await this.by('client', bonusOf, 'bonus', asked, 'wait=0');
    const { id } = await this.asksBack(refundOf, { milestoneId: refundOf.id });
    await this.by('freelancer', refundOf, `/refund-requests/${id}/accept`);
    const [refund = ''] = await refundsDue(this.db, refundOf.contractId);
    return {
      ...named({ unanswered }),
      bonusUnanswered: workflowIds.bonus(bonus.id),
      refundUnanswered: workflowIds.refundTransfer(refund),
    };
  }
}

const pairs = [
  ['alice', 'bob'],
  ['carla', 'dmitri'],
  ['emeka', 'farah'],
  ['greta', 'hiro'],
] as const;

const named = <Name extends string>(milestones: Readonly<Record<Name, Milestone>>): Record<Name, string> =>
  Object.fromEntries(
    Object.entries<Milestone>(milestones).map(([name, { id }]) => [name, workflowIds.milestone(id)]),
  ) as Record<Name, string>;

function succeeded({ status, body }: TestResponse) {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
