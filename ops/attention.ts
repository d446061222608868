import type {
  ContractDetails,
  Difference,
  EscrowClient,
  Job,
  MilestoneSummary,
  WebhookEndpoint,
} from '../client';
import { formatMoney } from '../domain/money';
import { type ExitCode, exitCodes, type Io } from './io';
import { opsCan, words } from './show';

/** Failures in a row from which on an endpoint is shown, as in its workflow. */
const FAILURES = 5;

/**
 * What somebody has to look at: milestones, held-over money on hold and refunds that the rail does not carry out,
 * webhook endpoints that fail or have something parked, and what the latest reconciliation has found.
 * @param most of each kind
 */
export async function attention(
  io: Io,
  service: EscrowClient,
  most: number,
  json: boolean,
): Promise<ExitCode> {
  const marked = { needsAttention: true } as const;
  const milestones = await upTo<MilestoneSummary>(most, (query) =>
    service.listMilestones({ ...query, ...marked }),
  );
  const contracts = await upTo<Job>(most, (query) => service.listContracts({ ...query, ...marked }));
  const others = contracts.filter(({ id, needsAttention }) => needsAttention > countOf(milestones, id));
  const details = await Promise.all(others.map(({ id }) => service.getContract(id)));
  const endpoints = (
    await upTo<WebhookEndpoint>(most, (query) => service.listWebhookEndpoints(query))
  ).filter(({ parked, failures }) => parked > 0 || failures >= FAILURES);
  const differences = await upTo<Difference>(most, (query) => service.getReconciliation(query));
  if (json) io.out(JSON.stringify({ milestones, contracts: others, endpoints, differences }));
  else
    for (const line of [
      ...milestones.map(ofMilestone),
      ...details.flatMap(ofContract),
      ...endpoints.map(ofEndpoint),
      ...differences.map(ofDifference),
    ])
      io.out(line);
  const all = [...milestones, ...details, ...endpoints, ...differences];
  if (!json && all.length === 0) io.out('nothing needs attention');
  return exitCodes.done;
}

type Query = { readonly limit: number; readonly cursor?: string };
type Page<Item> = { readonly data: Item[]; readonly nextCursor: string | null };

async function upTo<Item>(most: number, read: (query: Query) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const limit = Math.min(100, most - items.length);
    const page: Page<Item> = await read({ limit, ...(cursor === null ? {} : { cursor }) });
    items.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < most);
  return items;
}

const countOf = (milestones: readonly MilestoneSummary[], contract: string): number =>
  milestones.filter(({ contractId }) => contractId === contract).length;

function ofMilestone({
  id,
  title,
  amount,
  currency,
  state,
  needsAttention,
  ifNobodyActs,
}: MilestoneSummary): string {
  const nobody = ifNobodyActs === null ? '' : `; if nobody acts: ${ifNobodyActs}`;
  return `${words(needsAttention ?? '')}: ${id} ${title}, ${formatMoney(amount, currency)}, ${words(state)}${nobody}; ops can ${opsCan(state)}`;
}

/** What of a contract needs attention beside its milestones. */
function ofContract({ id, title, currency, refundRequests, milestones }: ContractDetails): string[] {
  const onHold = refundRequests.filter((request) => request.onHold > 0);
  const held = onHold.map(
    (request) =>
      `on hold: ${request.id} held-over money of ${id} ${title}, ${formatMoney(request.onHold, currency)}; ops can resolve`,
  );
  if (held.length > 0) return held;
  const any = milestones.find(({ state }) => state !== 'planned')?.id ?? id;
  return [
    `refund unanswered or overdue: ${id} ${title}; ops can retry ${any}, which tries the refunds of its contract too`,
  ];
}

const ofEndpoint = ({ id, url, parked, failures, lastFailure, failingSince }: WebhookEndpoint): string =>
  `webhooks: ${id} ${url}, ${parked} parked, ${failures} failed in a row${
    failingSince === null ? '' : ` since ${failingSince} (${lastFailure})`
  }; ops can replay-webhooks`;

const ofDifference = ({ kind, subject, found, firstFoundAt, cure }: Difference): string =>
  `the books differ: ${kind} ${subject}, since ${firstFoundAt}: ${found}; cure: ${cure}`;
