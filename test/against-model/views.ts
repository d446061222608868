import { HELD_OVER, type Shown, type ShownMilestone, type ShownRequest } from '../model';

/** What the API shows, as the model shows it. */

type Json = Readonly<Record<string, unknown>>;

/** What the service asks for at a contract's end, it asks for when a milestone hears of it: soon, not at once. */
const SOON = 60_000;

/** Refund requests by the model's names: what each is for, in the order in which they were opened. */
export function named(milestones: readonly Json[], requests: readonly Json[]): [string, Json][] {
  const titles = new Map(milestones.map(({ id, title }) => [id, String(title)]));
  const counts = new Map<string, number>();
  const inOrder = [...requests].sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
  return inOrder.map((request) => {
    const piece = titles.get(request.milestoneId) ?? HELD_OVER;
    const nth = (counts.get(piece) ?? 0) + 1;
    counts.set(piece, nth);
    return [`${piece}/${nth}`, request];
  });
}

const instantOf = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : null);

/** What `GET /v1/contracts/{id}` shows, as the model shows it. */
export function shownOf(body: Json, rules?: Shown): Shown {
  const milestones = body.milestones as readonly Json[];
  const requests = body.refundRequests as readonly Json[];
  return {
    state: body.state as Shown['state'],
    money: body.money as Shown['money'],
    milestones: Object.fromEntries(
      milestones.map((one) => [String(one.title), shownMilestone(one, rules?.milestones[String(one.title)])]),
    ),
    requests: Object.fromEntries(
      named(milestones, requests).map(([name, { state, amount, onHold }]) => [
        name,
        { state, amount, onHold } as ShownRequest,
      ]),
    ),
  };
}

export function shownMilestone(one: Json, rules?: ShownMilestone): ShownMilestone {
  const { state, amount, inEscrow, released, heldOver, refunded } = one as unknown as ShownMilestone;
  const bonuses = one.bonuses as readonly { amount: number; state: string }[];
  const respondBy = instantOf(one.respondBy);
  const byRules = rules?.respondBy ?? null;
  const isSoonAfter =
    respondBy !== null && byRules !== null && respondBy >= byRules && respondBy <= byRules + SOON;
  return {
    ...{ state, amount, inEscrow, released, heldOver, refunded },
    reviewDeadline: instantOf(one.reviewDeadline),
    respondBy: isSoonAfter ? byRules : respondBy,
    bonuses: bonuses.map((bonus) => `${bonus.amount} ${bonus.state}`),
  };
}
