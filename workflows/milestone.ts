import {
  CancellationScope,
  continueAsNew,
  defineQuery,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  type ActType,
  actTypes,
  describeMessage,
  isLive,
  type Message,
  nextAlarm,
  type State,
} from '../domain/milestone';
import { formatMoney } from '../domain/money';
import { type Handled, noFollowUps, type Snapshot } from '../protocol/activities';
import { actSignals, CLOCK_ADVANCED, CONTRACT_ENDING, MILESTONE_QUERY } from '../protocol/names';
import { needsAttention, onTrouble, showState } from './attributes';
import { presentMilestone, showDetails } from './details';
import { startFollowUps } from './follow-ups';
import { Inbox, type Mail } from './inbox';
import { acceptRetry, insist, insistOnRail } from './insist';
import { type Step, type Waiting, waitOn } from './loop';
import { Present } from './present';
import { defineRawSignal } from './raw-signal';
import { type Handling, note, type Remembered } from './told';

export type MilestoneInput = {
  readonly milestoneId: string;
  /** Taken over from the run before. */
  readonly mail?: readonly Mail<ActType>[];
};

/**
 * A milestone while it is being funded, or funded: it waits for messages and clocks and hands each to one
 * transaction, which decides. A run begins by reading its row and ends when the milestone is planned or ended, so a
 * second funding, a late message or a terminated run needs no case of its own.
 * @returns the state in which it left the milestone
 */
export async function milestone(input: MilestoneInput): Promise<State | null> {
  const present = new Present();
  const inbox = new Inbox<ActType>(present);
  for (const mail of input.mail ?? []) inbox.putBack(mail);
  for (const type of actTypes) inbox.accept(type, actSignals[type]);
  acceptRetry();
  const notices = takeNotices();
  let snapshot: Snapshot | null = null;
  setHandler(defineQuery<unknown>(MILESTONE_QUERY), () => snapshot && presentMilestone(snapshot), {
    description: 'The state, the money, the deadline, and what happens if nobody acts',
  });
  const remembered: Remembered = { last: null, refused: null };
  onTrouble(() => snapshot && showDetails(snapshot, remembered));

  return CancellationScope.nonCancellable(async () => {
    const { milestoneId } = input;
    snapshot = await insist('readMilestone', 'Read the milestone', [milestoneId]);
    if (snapshot === null) return null;
    present.follow(snapshot);
    inbox.open();
    show(snapshot, remembered);
    const why = await waitOn(
      snapshot,
      milestoneWaiting(milestoneId, { inbox, present, notices, remembered }, (now) => {
        snapshot = now;
      }),
    );
    if (why === 'long') await continueAsNew<typeof milestone>({ milestoneId, mail: inbox.carry() });
    return snapshot.milestone.state;
  });
}

/** What reaches a milestone besides acts: the contract's end, a clock that was moved, a request to cancel the workflow. */
type Notices = { came: number; contractEnding: boolean; clockAdvanced: boolean; cancelRequested: boolean };

function takeNotices(): Notices {
  const notices: Notices = { came: 0, contractEnding: false, clockAdvanced: false, cancelRequested: false };
  setHandler(
    defineRawSignal(CONTRACT_ENDING),
    () => {
      notices.contractEnding = true;
      notices.came += 1;
    },
    { description: 'Sent by contract-end: the contract is ending. {}' },
  );
  setHandler(
    defineRawSignal(CLOCK_ADVANCED),
    () => {
      notices.clockAdvanced = true;
      notices.came += 1;
    },
    {
      description: 'Sent where the clock of the contract was moved, or is overdue: the row is read again. {}',
    },
  );
  CancellationScope.current().cancelRequested.catch(() => {
    notices.cancelRequested = true;
    notices.came += 1;
  });
  return notices;
}

type Comes = {
  readonly inbox: Inbox<ActType>;
  readonly present: Present;
  readonly notices: Notices;
  readonly remembered: Remembered;
};

function milestoneWaiting(
  milestoneId: string,
  { inbox, present, notices, remembered }: Comes,
  remember: (snapshot: Snapshot) => void,
): Waiting<Snapshot, ActType> {
  // A charge that this run has not seen begin may have been made by an earlier one: it is looked up first.
  let sawFundingBegin = false;
  let handling: Handling | null = null;
  return {
    inbox,
    present,
    notices: () => notices.came,
    alarm: ({ milestone }, now) => nextAlarm(milestone, now),
    describeAlarm: (snapshot, alarm) =>
      describe(snapshot, { ...alarm, actor: { role: 'timer', id: alarm.type }, cause: '' }),
    urgent: (snapshot) => chargeStep(snapshot, !sawFundingBegin),
    notice: (snapshot, now) => noticeStep(snapshot, notices, now),
    deliver: (snapshot, mail) => {
      const what =
        mail.summary ?? describe(snapshot, { ...(mail.fields as object), type: mail.type } as Message);
      handling = { what, by: mail.sender ?? 'a signal past the API', receivedAt: mail.receivedAt };
      return deliver(snapshot, mail, what);
    },
    ring: (snapshot, alarm) => {
      const message = { ...alarm, actor: { role: 'timer', id: alarm.type }, cause: '' } as const;
      return insist('ringAlarm', describe(snapshot, message), [milestoneId, alarm, Date.now()]);
    },
    changed(handled) {
      sawFundingBegin = handled.snapshot.milestone.state.name === 'funding';
      remember(handled.snapshot);
      if (handling !== null) note(remembered, handling, handled);
      handling = null;
      show(handled.snapshot, remembered, handled);
    },
    follow: ({ snapshot: { milestone }, followUps }) =>
      startFollowUps(milestone.contractId, followUps, ` for ${milestone.title}`),
    isOver: ({ milestone }) => !isLive(milestone),
    isLong: () => workflowInfo().continueAsNewSuggested && inbox.canBeCarried,
  };
}

/** R2: while a milestone is being funded, the rail's answer comes before anything else. */
function chargeStep({ milestone, currency }: Snapshot, lookFirst: boolean): Step<Snapshot> | null {
  const { state } = milestone;
  if (state.name !== 'funding') return null;
  const drawn = state.drawn > 0 ? ` beside ${formatMoney(state.drawn, currency)} held over` : '';
  const summary = `Charge ${formatMoney(state.shortfall, currency)}${drawn}`;
  return () =>
    insistOnRail(
      'chargeFunding',
      summary,
      (look): [string, boolean, number] => [milestone.id, look, Date.now()],
      lookFirst,
    );
}

/** A clock that is due comes before a notice; its decision hears an end that came before it (R16, R20). */
function noticeStep(snapshot: Snapshot, notices: Notices, now: number): Step<Snapshot> | null {
  const { milestone, endUnheard } = snapshot;
  // What is due is not known before the time is.
  if (notices.clockAdvanced) return () => readAgain(snapshot, notices);
  const alarm = nextAlarm(milestone, now);
  if (alarm !== null && alarm.at <= now) return null;
  const { id: milestoneId } = milestone;
  // Not only when told: a run that was started again, or that takes over, learns it from the row.
  if (notices.contractEnding || endUnheard) {
    return async () => {
      notices.contractEnding = false;
      return insist('hearContractEnd', 'The contract is ending', [milestoneId, Date.now()]);
    };
  }
  if (notices.cancelRequested) {
    return () => {
      notices.cancelRequested = false;
      const summary = 'Refuse the cancellation: money is in it';
      return insist('refuseCancellation', summary, [milestoneId, Date.now()]);
    };
  }
  return null;
}

/** A test clock was moved, and the row says where it stands; or the row knows of a clock that this run does not. */
async function readAgain(snapshot: Snapshot, notices: Notices): Promise<Handled> {
  notices.clockAdvanced = false;
  const read = await insist('readMilestone', 'Read the milestone again', [snapshot.milestone.id]);
  return { outcome: 'ignored', snapshot: read ?? snapshot, followUps: noFollowUps };
}

function deliver({ milestone }: Snapshot, mail: Mail<ActType>, what: string): Promise<Handled> {
  const { summary: _summary, sender: _sender, ...message } = mail;
  return insist('handleAct', what, [milestone.id, { ...message, now: Date.now() }]);
}

/** A summary never fails a task: what cannot be described is named. */
function describe({ milestone, currency }: Snapshot, message: Message): string {
  try {
    return describeMessage(message, milestone, currency).slice(0, 180);
  } catch {
    return message.type;
  }
}

function show(snapshot: Snapshot, remembered: Remembered, handled?: Handled): void {
  const { state, refundRequest } = snapshot.milestone;
  showState({
    state: state.name,
    reviewDeadline: state.name === 'in_review' ? state.reviewDeadline : null,
    respondBy: state.name === 'on_hold' ? null : (refundRequest?.respondBy ?? null),
  });
  if (handled?.outcome === 'applied') needsAttention(false);
  showDetails(snapshot, remembered);
}
