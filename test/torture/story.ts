import type { Told } from './history';
import type { WrongContract } from './verdict';

const iso = (at: number) => new Date(at).toISOString().slice(11, 23);

/** What happened to a contract, in order: what was asked and told, and what stands on its record. */
export function storyOf({ scene, told, faults }: WrongContract): readonly string[] {
  const lines = [
    ...told.flatMap(asked),
    ...scene.events.map(
      ({ sequence, type, actorRole, cause, amount, milestoneId, recordedAt, receivedAt, data }) => ({
        at: recordedAt,
        text: `   record ${sequence} ${type} of ${short(milestoneId)} by ${actorRole} ${short(cause)}, received ${iso(receivedAt)}${amount === null ? '' : `, ${amount}`} ${data.code ?? ''}`,
      }),
    ),
  ];
  return [
    `contract ${scene.id}, ${JSON.stringify(scene.policy)}`,
    ...lines.sort((one, other) => one.at - other.at).map(({ at, text }) => `  ${iso(at)} ${text}`),
    'what is wrong:',
    ...faults.map((fault) => `  ${fault}`),
  ];
}

const short = (id: string | null): string => id?.replace(/^(\w+?_)[0-9a-f]+([0-9a-f]{6})$/, '$1$2') ?? '-';

function asked({ key, who, act, path, tries }: Told) {
  return tries.map(({ sentAt, endedAt, status, body, broke, api }) => ({
    at: sentAt,
    text: `${who} ${JSON.stringify(act)} (${key.split('-').slice(-3).join('-')}) ${short(path.split('/')[3] ?? null)} at ${api}: ${status === 0 ? broke : `${status} ${body?.state ?? body?.code ?? ''}`} after ${endedAt - sentAt} ms`,
  }));
}
