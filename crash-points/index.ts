/**
 * The places at which a process may die in the middle of an act, for the tests that kill it exactly there
 * (`npm run test:crashes`, docs/adr/0026-crash-points.md). In what is shipped they are nothing: `armed` is a constant
 * that no setting, variable or file of the service can change. A test puts another module in the place of this one
 * before the program loads it.
 *
 * A point is one line: `if (armed) await reached('command.recorded', contractId)`.
 */
export const armed: boolean = false;

/** @param about the id of what the act is about, or of its workflow */
export const reached = async (_point: CrashPoint, _about: string): Promise<void> => undefined;

/** What has happened at each point, and what has not. */
export const crashPoints = {
  'command.judged': 'The API has judged the act. Nothing is written.',
  'command.recorded': 'The command is a row, pending. Temporal knows nothing of it.',
  'request.begun': 'The API has begun the transaction that carries the request out. Nothing is written.',
  'request.written': 'Everything of the request is written, and not committed.',
  'request.committed': 'The request is committed. What follows from it is not started, nobody is answered.',
  'update.sending': 'A message is about to be handed over. Neither Temporal nor a worker has it.',
  'update.sent':
    'It is handed over, and Temporal does not keep it. Whoever sent it does not know what became of it.',
  'update.unanswered': 'Nobody has answered in time. The same message is about to be signalled as well.',
  'signal.sending': 'A message is about to be signalled. Temporal does not have it.',
  'signal.sent': 'Temporal has the signal. Whoever sent it does not know.',
  'start.sending': 'A workflow that follows is about to be started. Temporal does not know it.',
  'start.sent': 'Temporal has started the workflow. Whoever asked for it does not know.',
  'answer.made': 'The outcome is known to the API. The caller has no answer.',
  'task.computed': 'A workflow has decided what comes next. Temporal has not been told.',
  'activity.started': 'An activity was handed to the worker. It has done nothing.',
  'decision.begun': 'The transaction that decides has begun. Nothing is locked or written.',
  'ledger.posting': 'The movements are decided. None of them is in the ledger.',
  'ledger.posted': 'The journals are sent to the ledger, and not committed. Rows and record are not written.',
  'decision.written': 'Journals, rows, record and outcome are sent to Postgres, and not committed.',
  'decision.committed': 'The decision is committed. Its workflow does not know.',
  'activity.done': 'An activity has its result. Temporal has not been told.',
  'rail.asking': 'The payment rail is about to be asked. No money has moved.',
  'rail.moved': 'The rail has taken or returned money, or declined. It has not answered.',
  'rail.answered': 'The rail has answered. Nothing of the answer is written.',
  'settlement.begun': "The transaction that settles the rail's answer has begun. Nothing is written.",
  'settlement.written': "Everything that follows from the rail's answer is written, and not committed.",
  'settlement.committed': "The rail's answer is settled. Its workflow does not know.",
  'sweep.taken': 'The sweep has taken up what was left lying. It has done nothing about it.',
  'sweep.sent': 'The sweep has told Temporal of what was left lying. Its pass is not over.',
  'dispatch.handed': 'The events are handed to the webhook endpoints. No endpoint has been told.',
  'dispatch.told': "The endpoint's workflow was told. That it was is not written.",
  'webhook.sending': 'A webhook is about to be sent. The receiver does not have it.',
  'webhook.answered': 'The receiver has the webhook. That it has it is not written.',
  'webhook.recorded': 'The delivery is recorded. The pass is not over.',
} as const;

export type CrashPoint = keyof typeof crashPoints;
