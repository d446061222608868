import {
  type Act,
  apply,
  type BonusAnswered,
  type ChargeAnswered,
  type Contract,
  differences,
  HELD_OVER,
  newContract,
  ownClocks,
  type Policy,
  ring,
  type Shown,
  type ShownMilestone,
  shown,
} from '../model';
import { checkLinearizable, type Operation, type Spec, type Verdict } from './checker';

/**
 * A contract as a sequential object: the model of the rules, one message or look at a time. Clocks, and milestones
 * that hear of the contract's end, are steps of its own, taken when something looks at what they change.
 */

/** An act as its sender saw it, over all the requests that he sent for it. Instants are the sender's. */
export type Recorded = {
  readonly act: Act;
  readonly start: number;
  /** When he was told its outcome; null where he never was. */
  readonly end: number | null;
  /** Null where it is not known: it may have been done, refused, or never received. */
  readonly outcome: { readonly is: 'applied' } | { readonly is: 'refused'; readonly code: string } | null;
  /** When the service says that it received it. */
  readonly receivedAt?: number;
};

/** What somebody saw of a milestone or of the whole contract: only what he names is compared. */
export type Looked = {
  readonly start: number;
  readonly end: number;
} & (
  | { readonly milestone: string; readonly saw: Partial<ShownMilestone> }
  | { readonly milestone?: undefined; readonly saw: PartialShown }
);

type PartialShown = {
  readonly [Part in keyof Shown]?: Shown[Part] extends string
    ? Shown[Part]
    : Readonly<Record<string, unknown>>;
};

type ContractOp =
  | { readonly is: 'said'; readonly recorded: Recorded }
  /** The rail's answer to what an act asked for. */
  | { readonly is: 'answered'; readonly answer: ChargeAnswered | BonusAnswered; readonly by: number }
  | { readonly is: 'looked'; readonly looked: Looked };

const contractSpec = (policy: Policy): Spec<Contract, ContractOp> => ({
  initial: newContract(policy),
  key: (contract) => JSON.stringify(contract),
  isRead: (op) => op.is === 'looked',
  step(contract, op) {
    switch (op.is) {
      case 'said':
        return said(contract, op.recorded);
      case 'answered':
        return answered(contract, op.answer);
      case 'looked':
        return looked(contract, op.looked);
    }
  },
});

/** The states after an act that had the outcome it is recorded with, or any where none is known. */
function said(contract: Contract, { act, start, end, outcome, receivedAt }: Recorded): readonly Contract[] {
  const piece = pieceOf(contract, act);
  // In `funding` it waits: it counts after the rail's answer, as in what follows.
  if (piece !== null && contract.milestones[piece]?.state === 'funding') return [];
  const pieces = piece === null ? everyPiece(contract) : [piece, HELD_OVER];
  const latest = end ?? start;
  const instants = receivedAt === undefined ? [start, latest] : [receivedAt];
  return rungOrNot(contract, pieces, latest).flatMap((before) =>
    [...new Set(instants)].flatMap((at) => {
      const step = apply(before, act, at);
      return fits(step.outcome, outcome) ? [step.contract] : [];
    }),
  );
}

type Became = { readonly is: string; readonly code?: string };

/** What waits for the rail fits whatever the rail may make of it; the rail's answer is an operation of its own. */
function fits(rules: Became, service: Became | null): boolean {
  if (service === null) return true;
  if (rules.is === 'waits') return service.is === 'applied' || service.code === 'charge_declined';
  return rules.is === service.is && rules.code === service.code;
}

/** The piece that hears the act; null for what concerns the whole contract. */
function pieceOf(contract: Contract, act: Act): string | null {
  if (act.type === 'plan' || act.type === 'end') return null;
  if (act.type === 'askRefund') return act.piece;
  if ('request' in act) return contract.requests[act.request]?.piece ?? null;
  return act.milestone;
}

const everyPiece = ({ milestones }: Contract) => [...Object.keys(milestones), HELD_OVER];

/** Every state that clocks which were due by an instant may have made of it, each having rung or not yet. */
function rungOrNot(contract: Contract, pieces: readonly string[], latest: number): readonly Contract[] {
  const states = new Map([[JSON.stringify(contract), contract]]);
  for (const state of states.values()) {
    for (const clock of pieces.flatMap((piece) => ownClocks(state, piece))) {
      const next = clock.at <= latest && clock.what !== 'reminder' ? ring(state, clock) : null;
      if (next !== null) states.set(JSON.stringify(next), next);
    }
  }
  return [...states.values()];
}

/** The rail answers what waits for it; where nothing had to be charged there is nothing to answer. */
function answered(contract: Contract, answer: ChargeAnswered | BonusAnswered): readonly Contract[] {
  const milestone = contract.milestones[answer.milestone];
  if (milestone === undefined) return [];
  const waits =
    answer.type === 'chargeAnswered'
      ? milestone.state === 'funding' && milestone.waiting[0]?.message.command === answer.command
      : milestone.bonuses.some(({ command, state }) => command === answer.command && state === 'pending');
  if (waits) return [apply(contract, answer, 0).contract];
  return answer.type === 'chargeAnswered' && milestone.state !== 'planned' ? [contract] : [];
}

function looked(contract: Contract, look: Looked): readonly Contract[] {
  const pieces = look.milestone === undefined ? everyPiece(contract) : [look.milestone];
  return rungOrNot(contract, pieces, look.end).filter((state) => {
    const all = shown(state);
    const rules = look.milestone === undefined ? all : all.milestones[look.milestone];
    return rules !== undefined && differences(named(rules, look.saw), look.saw).length === 0;
  });
}

/** Of what is shown, what was looked at. */
function named(rules: unknown, saw: unknown): unknown {
  if (typeof rules !== 'object' || rules === null || typeof saw !== 'object' || saw === null) return rules;
  return Object.fromEntries(
    Object.entries(saw).map(([name, value]) => [
      name,
      named((rules as Record<string, unknown>)[name], value),
    ]),
  );
}

/**
 * The operations of a history. What asks the rail for money is two of them: the asking, and the rail's answer after
 * it. Where the outcome is not known the answer may be either, or none.
 */
export function operationsOf(
  acts: readonly Recorded[],
  looks: readonly Looked[],
): readonly Operation<ContractOp>[] {
  const operations: Operation<ContractOp>[] = [];
  for (const recorded of acts) {
    const { act, start, end, outcome } = recorded;
    const after = operations.length;
    operations.push({ op: { is: 'said', recorded }, call: start, return: outcome === null ? null : end });
    const answer = (type: 'chargeAnswered' | 'bonusAnswered', accepted: boolean, by: number | null) => {
      if (!('milestone' in act)) return;
      const said = { type, command: act.command, milestone: act.milestone, accepted };
      operations.push({
        op: { is: 'answered', answer: said, by: by ?? start },
        call: start,
        return: by,
        after,
      });
    };
    const type = act.type === 'fund' ? 'chargeAnswered' : 'bonusAnswered';
    const asksTheRail = act.type === 'fund' || act.type === 'bonus';
    if (asksTheRail && outcome?.is === 'applied') answer(type, true, end);
    if (asksTheRail && outcome?.is === 'refused' && outcome.code === 'charge_declined')
      answer(type, false, end);
    const isOpen = (asksTheRail && outcome === null) || (act.type === 'approve' && act.bonus !== undefined);
    if (isOpen && outcome?.is !== 'refused') {
      answer(type, true, null);
      answer(type, false, null);
    }
  }
  for (const look of looks) {
    operations.push({ op: { is: 'looked', looked: look }, call: look.start, return: look.end });
  }
  return operations;
}

/** Whether one contract's history is linearizable, and if not, how far it can be explained, in words. */
export function checkContract(
  policy: Policy,
  acts: readonly Recorded[],
  looks: readonly Looked[],
): { readonly linearizable: boolean | null; readonly why: string } {
  const operations = operationsOf(acts, looks);
  const verdict = checkLinearizable(contractSpec(policy), operations);
  return { linearizable: verdict.linearizable, why: explained(verdict, operations) };
}

function explained(verdict: Verdict<Contract>, operations: readonly Operation<ContractOp>[]): string {
  if (verdict.linearizable === true) return 'in one order all of it is as the rules say';
  if (verdict.linearizable === null) return 'the search was given up';
  const { order, state, stuck } = verdict.furthest;
  const told = (place: number) => {
    const { op, call, return: end } = operations[place] as Operation<ContractOp>;
    return `  ${call} to ${end ?? '?'}: ${describe(op)}`;
  };
  return [
    `${order.length} of ${operations.length} operations can be put in order, the last of them`,
    ...order.slice(-12).map(told),
    `which leads to ${JSON.stringify(shown(state))}`,
    'where none of these can have happened:',
    ...stuck.map(told),
  ].join('\n');
}

function describe(op: ContractOp): string {
  switch (op.is) {
    case 'said':
      return `${JSON.stringify(op.recorded.act)}: ${JSON.stringify(op.recorded.outcome)}`;
    case 'answered':
      return JSON.stringify(op.answer);
    case 'looked':
      return `${op.looked.milestone ?? 'the contract'} was seen: ${JSON.stringify(op.looked.saw)}`;
  }
}
