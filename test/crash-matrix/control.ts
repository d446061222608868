import type { CrashPoint } from '../../crash-points';
import { eventually, type Stack } from '../support/stack';

/** In which program an act is to be held, and where. */
export type Program = 'api' | 'worker';
export type Place = { readonly program: Program; readonly point: CrashPoint };

/**
 * Where the armed programs look what is to be held, in a schema of its own. A contract is an act's own, so by
 * whatever id a point is reached, the contract says which act it is.
 */
const schema = `
  create schema crash;
  create table crash.acts (contract_id text primary key, program text, point text, held_at timestamptz,
    let_go boolean not null default false);
  create table crash.passed (contract_id text, program text, point text, primary key (contract_id, program, point));

  create function crash.contract_of(about text) returns text language sql stable as $$
    select case split_part(about, '_', 1)
      when 'ctr' then about
      when 'ms' then (select contract_id from milestones where id = about)
      when 'cmd' then (select coalesce(contract_id, (select c.id from contracts c where test_clock_id = subject_id limit 1))
        from commands where id = about)
      when 'rr' then (select contract_id from refund_requests where id = about)
      when 'ref' then (select contract_id from refunds where id = about)
      when 'clk' then (select id from contracts where test_clock_id = about limit 1)
      when 'we' then (select c.id from contracts c join webhook_endpoints w using (platform_id) where w.id = about limit 1)
    end
  $$;

  create function crash.reach(program text, point text, about text) returns boolean language plpgsql as $$
  declare
    act crash.acts;
    -- an id, a workflow's id with its type, or a refund's key at the rail
    contract text := coalesce(crash.contract_of(regexp_replace(about, '^.*/', '')),
      (select contract_id from refunds where operation_key = about));
  begin
    if contract is null then return false; end if;
    -- an endpoint's workflow is its own, not the act's, but for what is handed to it
    if about ~ '(^|/)we_' and point !~ '^(dispatch|webhook)' then return false; end if;
    insert into crash.passed select contract_id, reach.program, reach.point
      from crash.acts a where a.contract_id = contract on conflict do nothing;
    update crash.acts a set held_at = coalesce(a.held_at, clock_timestamp())
     where a.contract_id = contract and a.program = reach.program and a.point = reach.point and not a.let_go
     returning * into act;
    return act is not null and act.held_at is not null;
  end $$;

  grant usage on schema crash to public;
  grant all on all tables in schema crash to public;
  alter function crash.reach(text, text, text) security definer set search_path = public;
`;

export const layOut = (stack: Stack): Promise<void> => stack.asOwner(schema);

/** From now on the act of this contract is held there or, where no place is named, only followed. */
export async function arm({ db }: Stack, contractId: string, place?: Place): Promise<void> {
  const { program = null, point = null } = place ?? {};
  await db('crash.acts').insert({ contract_id: contractId, program, point });
}

/** Waits until these acts stand where they are to be held. @returns those that do not get there */
export async function untilHeld(
  { db }: Stack,
  contractIds: readonly string[],
  patienceMs: number,
): Promise<string[]> {
  const missing = async (): Promise<string[]> =>
    db('crash.acts').whereIn('contract_id', contractIds).whereNull('held_at').pluck('contract_id');
  const all = async () => ((await missing()).length === 0 ? true : null);
  await eventually(all, 'all acts to be held', patienceMs).catch(() => undefined);
  return missing();
}

/** Nothing of these is held any more: what comes next of them goes on. */
export async function letGo({ db }: Stack, contractIds: readonly string[]): Promise<void> {
  await db('crash.acts').whereIn('contract_id', contractIds).update({ let_go: true });
}

/** Holds acts that were held before at another place. */
export async function armAgain({ db }: Stack, contractIds: readonly string[], place: Place): Promise<void> {
  await db('crash.acts')
    .whereIn('contract_id', contractIds)
    .update({ ...place, held_at: null, let_go: false });
}

/** Where an act came by since it was armed, each as `program point`. */
export async function passedBy({ db }: Stack, contractId: string): Promise<string[]> {
  const rows = await db('crash.passed').where({ contract_id: contractId }).select('program', 'point');
  return rows.map(({ program, point }) => `${program} ${point}`).sort();
}
