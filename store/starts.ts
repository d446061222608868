import { liveStates, type StateName } from '../domain/milestone';
import type { Database, Transaction } from './database';

/** What a milestone's run is started with, should none be open: what ops see of it in the Temporal UI. */
export type MilestoneStart = {
  readonly milestoneId: string;
  readonly contractId: string;
  readonly title: string;
  readonly amount: number;
  readonly currency: string;
  readonly clientId: string;
  readonly freelancerId: string;
  readonly state: StateName;
  readonly reviewDeadline: number | null;
};

type Row = Omit<MilestoneStart, 'reviewDeadline'> & { readonly reviewDeadline: Date | null };

function starts(db: Database | Transaction) {
  return db('milestones as m').join('contracts as c', 'c.id', 'm.contract_id').select({
    milestoneId: 'm.id',
    contractId: 'm.contract_id',
    title: 'm.title',
    amount: 'm.amount',
    currency: 'c.currency',
    clientId: 'c.client_id',
    freelancerId: 'c.freelancer_id',
    state: 'm.state',
    reviewDeadline: 'm.review_deadline',
  });
}

const toStart = (row: Row): MilestoneStart => ({
  ...row,
  reviewDeadline: row.reviewDeadline === null ? null : row.reviewDeadline.getTime(),
});

export async function milestoneStarts(db: Database, ids: readonly string[]): Promise<MilestoneStart[]> {
  const rows: Row[] = await starts(db).whereIn('m.id', ids);
  return rows.map(toStart);
}

/** The milestones of a contract that are being funded, or hold money. */
export async function liveMilestoneStarts(db: Database, contractId: string): Promise<MilestoneStart[]> {
  const rows: Row[] = await starts(db).where('m.contract_id', contractId).whereIn('m.state', liveStates);
  return rows.map(toStart);
}
