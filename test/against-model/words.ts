import type { Act, Message } from '../model';

/** Stories are told in plain words: a failing one is read by a person. */

const people = { client: 'alice', freelancer: 'bob', platform: 'acme', ops: 'ops' } as const;

export function wordsFor(message: Message): string {
  if (message.type === 'chargeAnswered' || message.type === 'bonusAnswered') {
    const what = message.type === 'chargeAnswered' ? 'charge for' : 'bonus to';
    return `the rail ${message.accepted ? 'takes' : 'declines'} the ${what} ${message.milestone}`;
  }
  return `${people[message.by]} ${doing(message)}`;
}

function doing(act: Act): string {
  switch (act.type) {
    case 'plan':
      return `plans ${act.milestone} for ${act.amount}`;
    case 'fund':
      return `funds ${act.milestone}`;
    case 'submit':
      return `submits ${act.milestone}`;
    case 'withdrawSubmission':
      return `withdraws the submission of ${act.milestone}`;
    case 'requestChanges':
      return `requests changes of ${act.milestone}`;
    case 'approve':
      return [
        `approves ${act.milestone}`,
        act.amount === undefined ? 'in full' : `for ${act.amount}`,
        ...(act.bonus === undefined ? [] : [`with a bonus of ${act.bonus}`]),
        ...(act.acknowledgeUnsubmitted ? ['knowing that nothing is submitted'] : []),
        ...(act.endContract ? ['and ends the contract'] : []),
      ].join(' ');
    case 'bonus':
      return `gives ${act.milestone} a bonus of ${act.amount}`;
    case 'hold':
      return `put ${act.milestone} on hold`;
    case 'liftHold':
      return `lift the hold of ${act.milestone}`;
    case 'resolve':
      return `resolve ${act.milestone} with ${act.freelancerAmount} to the freelancer`;
    case 'askRefund':
      return `asks for a refund of ${act.piece}`;
    case 'acceptRefund':
      return `accepts refund request ${act.request}`;
    case 'declineRefund':
      return `declines refund request ${act.request}`;
    case 'resolveRefund':
      return `resolve refund request ${act.request} with ${act.freelancerAmount} to the freelancer`;
    case 'end':
      return act.onBehalfOf === undefined
        ? 'ends the contract'
        : `end the contract for the ${act.onBehalfOf}`;
  }
}

const DAY = 86_400_000;
export const inDays = (time: number) =>
  time % DAY === 0 ? `${time / DAY} days` : `${Math.round(time / 360_000) / 10} hours`;
