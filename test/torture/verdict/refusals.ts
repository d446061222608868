import { apply, type Contract, type Message } from '../../model';
import type { Told, Try } from '../history';
import { messageOf } from './messages';
import type { Played } from './played';
import type { SceneCommand } from './scene';

/**
 * A line of the record bears the instant at which its transaction began; others see it when it is committed, which a
 * frozen process or a held lock may put off for so long, in milliseconds.
 */
const longestTransaction = 30_000;

/** What was refused at once left no trace: there has to be a moment at which the rules refuse it in this way. */
export function refusedAtOnce(told: Told, { states, names }: Played): readonly string[] {
  const message = messageOf(asCommand(told), names);
  if (message === null) return [];
  return told.tries.flatMap((one) => {
    if (![402, 409, 422].includes(one.status) || one.body?.commandId !== undefined) return [];
    const met = states.filter(({ from }, index) => {
      const until = states[index + 1]?.from ?? Number.POSITIVE_INFINITY;
      return from <= one.endedAt && until + longestTransaction >= one.sentAt;
    });
    if (met.some(({ contract }) => refuses(contract, message, one))) return [];
    const instead = new Set(met.flatMap(({ contract }) => outcomes(contract, message, one)));
    return [
      `${told.key} (${told.act.kind}) was refused at once with ${one.body?.code}; by the rules it was ${[...instead].join(' or ')}`,
    ];
  });
}

const refuses = (contract: Contract, message: Message, one: Try): boolean =>
  outcomes(contract, message, one).includes(one.body?.code);

/** By what it was received as early, and as late, as it can have been. */
const outcomes = (contract: Contract, message: Message, { sentAt, endedAt }: Try): readonly string[] =>
  [sentAt, endedAt].map((at) => {
    const { outcome } = apply(contract, message, at);
    return outcome.is === 'refused' ? outcome.code : outcome.is;
  });

function asCommand({ key, act, caller, path, body }: Told): SceneCommand {
  const about = path.split('/')[3] ?? '';
  const isOnMilestone = about.startsWith('ms_');
  const named = (body as { readonly milestoneId?: string }).milestoneId ?? null;
  const kinds = { plan: 'addMilestone', resolveHeldOver: 'resolve', end: 'end' } as const;
  const forHeldOver = act.kind === 'openRefund' && named === null;
  return {
    ...{ id: key, key, callerRole: caller.role, callerId: caller.id, actorRole: caller.role },
    kind: forHeldOver ? 'openHeldOverRequest' : (kinds[act.kind as keyof typeof kinds] ?? act.kind),
    contractId: null,
    milestoneId: isOnMilestone ? about : named,
    refundRequestId: about.startsWith('rr_') ? about : null,
    payload: body,
    ...{ receivedAt: 0, state: 'rejected', rejection: null, result: null, decidedAt: null },
  };
}
