import type { z } from 'zod';
import {
  type ListFilter,
  listContracts,
  listMilestones,
  type Parties,
  type Position,
} from '../../store/lists';
import type { Caller } from '../auth';
import type { Shared } from '../deps';
import { type Answer, type Call, type Endpoint, get } from '../endpoint';
import { forbidden } from '../problems';
import { contractsQuery, milestonesQuery } from '../schemas';
import { jobView, milestoneSummary } from '../views';

/** "My Jobs": what a caller is a party to, page by page; ops see all. */
export const listRoutes = (deps: Shared): Endpoint[] => [
  get('/v1/contracts', (call) => contracts(deps, call), contractsQuery),
  get('/v1/milestones', (call) => milestones(deps, call), milestonesQuery),
];

type ContractsQuery = z.output<typeof contractsQuery>;
type MilestonesQuery = z.output<typeof milestonesQuery>;

async function contracts({ db, cursors }: Shared, call: Call<unknown, ContractsQuery>): Promise<Answer> {
  const { limit, deadlineBefore } = call.query;
  const filter = filterOf<ContractsQuery['state']>(call);
  const rows = await listContracts(db, { ...filter, ...(await positionOf(cursors, call)), limit: limit + 1 });
  const { data, nextCursor, headers } = await cursors.page(call, rows, ({ id, next }) =>
    deadlineBefore === undefined || next === null ? lastOf(id) : lastOf(next.milestoneId, next.deadline),
  );
  return { status: 200, body: { data: data.map(jobView), nextCursor }, headers };
}

async function milestones({ db, cursors }: Shared, call: Call<unknown, MilestonesQuery>): Promise<Answer> {
  const { limit, deadlineBefore, contractId } = call.query;
  const filter = {
    ...filterOf<MilestonesQuery['state']>(call),
    ...(contractId === undefined ? {} : { contractId }),
  };
  const position = await positionOf(cursors, call);
  const rows = await listMilestones(db, { ...filter, ...position, limit: limit + 1 });
  const { data, nextCursor, headers } = await cursors.page(call, rows, ({ id, state }) =>
    deadlineBefore !== undefined && state.name === 'in_review'
      ? lastOf(id, state.reviewDeadline)
      : lastOf(id),
  );
  return { status: 200, body: { data: data.map(milestoneSummary), nextCursor }, headers };
}

type Filters<State extends string | undefined> = {
  readonly state?: State | undefined;
  readonly deadlineBefore?: number | undefined;
  readonly needsAttention?: true | undefined;
  readonly clientId?: string | undefined;
  readonly freelancerId?: string | undefined;
};

function filterOf<State extends string | undefined>({
  caller,
  query,
}: Pick<Call<unknown, Filters<State>>, 'caller' | 'query'>): ListFilter<NonNullable<State>> {
  const { state, deadlineBefore, needsAttention = false } = query;
  return {
    parties: partiesOf(caller, query),
    needsAttention,
    ...(state === undefined ? {} : { state: state as NonNullable<State> }),
    ...(deadlineBefore === undefined ? {} : { deadlineBefore }),
  };
}

/**
 * Whose rows a caller may see, at the platform that acts for him if one does, and of those whose he asked for.
 * @throws ProblemError 403
 */
function partiesOf(
  { role, id, via }: Caller,
  { clientId, freelancerId }: Pick<Filters<string>, 'clientId' | 'freelancerId'>,
): Parties {
  const asked = {
    ...(clientId === undefined ? {} : { clientId }),
    ...(freelancerId === undefined ? {} : { freelancerId }),
  };
  switch (role) {
    case 'ops':
      return asked;
    case 'platform':
      return { ...asked, platformId: id };
    case 'client':
    case 'freelancer': {
      const others = Object.keys(asked);
      if (others.length > 0)
        throw forbidden(
          `only the platform and ops may list by ${others.join(' or ')}; a ${role} sees his own`,
        );
      return {
        ...(role === 'client' ? { clientId: id } : { freelancerId: id }),
        ...(via === undefined ? {} : { platformId: via }),
      };
    }
  }
}

/** Where a page ended, as its cursor holds it: the id or, in the order of deadlines, the deadline and the id. */
const lastOf = (id: string, deadline?: number): string => (deadline === undefined ? id : `${deadline} ${id}`);

async function positionOf(
  cursors: Shared['cursors'],
  call: Parameters<Shared['cursors']['read']>[0],
): Promise<{ readonly after?: Position }> {
  const last = await cursors.read(call);
  if (last === undefined) return {};
  const [id = '', deadline] = last.split(' ').reverse();
  return { after: deadline === undefined ? { id } : { id, deadline: Number(deadline) } };
}
