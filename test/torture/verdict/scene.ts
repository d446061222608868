import type { Database } from '../../../store/database';

/** What the service says of a contract, as it stands in its tables; instants in milliseconds. */
export type ContractScene = {
  readonly id: string;
  readonly currency: string;
  readonly policy: {
    readonly reviewPeriod: string;
    readonly refundResponsePeriod: string;
    readonly reminders: readonly string[];
    readonly feeBps: number;
    readonly minimumDeposit: number;
  };
  readonly state: string;
  readonly events: readonly SceneEvent[];
  readonly commands: ReadonlyMap<string, SceneCommand>;
  readonly milestones: readonly { readonly id: string; readonly state: string; readonly amount: number }[];
  readonly requests: readonly SceneRequest[];
};

export type SceneEvent = {
  readonly id: number;
  readonly sequence: number;
  readonly contractId: string;
  readonly milestoneId: string | null;
  readonly refundRequestId: string | null;
  readonly type: string;
  readonly rule: string;
  readonly cause: string;
  readonly actorRole: string;
  readonly receivedAt: number;
  readonly recordedAt: number;
  readonly amount: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: an event's own fields
  readonly data: any;
};

export type SceneCommand = {
  readonly id: string;
  readonly kind: string;
  readonly key: string | null;
  readonly callerRole: string | null;
  readonly callerId: string | null;
  readonly actorRole: string;
  readonly contractId: string | null;
  readonly milestoneId: string | null;
  readonly refundRequestId: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: what was asked
  readonly payload: any;
  readonly receivedAt: number;
  readonly state: 'pending' | 'applied' | 'rejected';
  readonly rejection: { readonly code: string; readonly detail: string } | null;
  // biome-ignore lint/suspicious/noExplicitAny: what it came to
  readonly result: any;
  readonly decidedAt: number | null;
};

export type SceneRequest = {
  readonly id: string;
  readonly milestoneId: string | null;
  readonly state: string;
  readonly amount: number;
  readonly onHold: number;
};

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Everything about every contract, in one reading that no later change gets into. */
export async function readScenes(db: Database): Promise<readonly ContractScene[]> {
  return db.transaction(
    async (trx) => {
      const rows = async <Row>(sql: string): Promise<Row[]> => (await trx.raw<{ rows: Row[] }>(sql)).rows;
      const contracts = await rows<ContractScene>(
        'select id, currency, policy, state from contracts order by id',
      );
      const events = await rows<SceneEvent>(
        `select id, sequence, contract_id as "contractId", milestone_id as "milestoneId",
           refund_request_id as "refundRequestId", type, rule, cause, actor_role as "actorRole",
           ${ms('received_at')} as "receivedAt", ${ms('recorded_at')} as "recordedAt", amount, data
         from events order by contract_id, sequence`,
      );
      const commands = await rows<SceneCommand>(
        `select id, kind, idempotency_key as key, caller_role as "callerRole", caller_id as "callerId",
           actor_role as "actorRole", contract_id as "contractId", milestone_id as "milestoneId",
           refund_request_id as "refundRequestId", payload, ${ms('received_at')} as "receivedAt",
           state, rejection, result, ${ms('decided_at')} as "decidedAt"
         from commands order by id`,
      );
      const milestones = await rows<ContractScene['milestones'][number] & { contractId: string }>(
        'select id, contract_id as "contractId", state, amount from milestones order by contract_id, sequence',
      );
      const requests = await rows<SceneRequest & { contractId: string }>(
        `select id, contract_id as "contractId", milestone_id as "milestoneId", state, amount, on_hold as "onHold"
         from refund_requests order by id`,
      );
      const of = groupedBy<{ readonly contractId: string | null }>(({ contractId }) => contractId ?? '');
      const [eventsOf, commandsOf, milestonesOf, requestsOf] = [events, commands, milestones, requests].map(
        of,
      );
      return contracts.map((contract) => ({
        ...contract,
        events: (eventsOf?.get(contract.id) ?? []) as SceneEvent[],
        commands: new Map(
          ((commandsOf?.get(contract.id) ?? []) as SceneCommand[]).map((command) => [command.id, command]),
        ),
        milestones: (milestonesOf?.get(contract.id) ?? []) as unknown as ContractScene['milestones'],
        requests: (requestsOf?.get(contract.id) ?? []) as unknown as SceneRequest[],
      }));
    },
    { isolationLevel: 'repeatable read' },
  );
}

export const groupedBy =
  <Row, Key = string>(keyOf: (row: Row) => Key) =>
  (rows: readonly Row[]): Map<Key, Row[]> => {
    const groups = new Map<Key, Row[]>();
    for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
    return groups;
  };
