import type { Act, Alarm } from '../../domain/milestone';
import type { Contract } from '../../store/contracts';
import type { Database } from '../../store/database';
import { newId } from '../../store/ids';
import type { StoredMilestone } from '../../store/milestones';
import * as transactions from '../../transactions';
import { type Books, NOW } from './books';

/** A transaction that is ready to be run: once, again, at the same time as itself, or cut off. */
export type Ready = { readonly contract: Contract; run(db: Database): Promise<unknown> };
type Prepare = (books: Books) => Promise<Ready>;

const BONUS = { amount: 505, paymentMethod: 'pm_ok' };
const DECLINED = { status: 'declined', code: 'card_declined', reason: 'The card was declined.' } as const;
const TAKEN = { status: 'succeeded', railReference: 'rail' } as const;

type Place = (books: Books, contract: Contract) => Promise<StoredMilestone>;
const planned: Place = (books, contract) => books.milestone(contract);
const active: Place = (books, contract) => books.funded(contract);
const inReview: Place = (books, contract) => books.inReview(contract);
const after =
  (place: Place, ...acts: Act[]): Place =>
  async (books, contract) => {
    const milestone = await place(books, contract);
    for (const act of acts) await books.act(milestone, act);
    return books.read(milestone);
  };
const onHold = after(inReview, { type: 'hold', reason: 'x' });
const asked = after(active, { type: 'openRefund', reason: 'x' });
const withBonus = after(inReview, { type: 'approve', bonus: BONUS });

/** An act on a milestone. */
const acting =
  (place: Place, act: Act): Prepare =>
  async (books) => {
    const contract = await books.contract();
    const { run } = await books.accepted(await place(books, contract), act);
    return { contract, run };
  };

/** A clock of a milestone. */
const ringing =
  (place: Place, type: Alarm['type'], at: (milestone: StoredMilestone) => number | undefined): Prepare =>
  async (books) => {
    const contract = await books.contract();
    const milestone = await place(books, contract);
    const alarm = { type, at: at(milestone) ?? Number.NaN };
    return { contract, run: (db) => transactions.ringAlarm(db, milestone.id, alarm, alarm.at) };
  };

const review = ({ state }: StoredMilestone) => (state.name === 'in_review' ? state : null);

const endHeard =
  (by: 'client' | 'freelancer', place: Place): Prepare =>
  async (books) => {
    const contract = await books.contract();
    const { id } = await place(books, contract);
    await transactions.endContract(books.db, books.endRequest(contract.id, by));
    return { contract, run: (db) => transactions.hearContractEnd(db, id, NOW) };
  };

/** A funding that draws $6.00 held over and charges the rest. */
const settlingFunding =
  (answer: transactions.RailAnswer): Prepare =>
  async (books) => {
    const contract = await books.heldOver();
    const { id } = await books.funding(contract, 2000);
    const charge = await transactions.fundingChargeOf(books.db, id);
    if (charge === null) throw new Error('nothing to charge');
    return {
      contract,
      run: (db) => transactions.settleFunding(db, id, charge, withReference(answer, id), NOW),
    };
  };

const withReference = (answer: transactions.RailAnswer, id: string): transactions.RailAnswer =>
  answer.status === 'succeeded' ? { ...answer, railReference: `rail ${id}` } : answer;

const settlingBonus =
  (answer: transactions.RailAnswer): Prepare =>
  async (books) => {
    const contract = await books.contract();
    const milestone = await withBonus(books, contract);
    const { id } = await books.db('bonuses').where({ milestone_id: milestone.id }).first();
    return { contract, run: (db) => transactions.settleBonus(db, id, withReference(answer, id), NOW) };
  };

const heldOverAct =
  (type: 'acceptRefund' | 'declineRefund' | 'resolve', fields: object, declinedBefore = false): Prepare =>
  async (books) => {
    const contract = await books.heldOver();
    const { id } = await books.openHeldOver(contract);
    const delivery = (kind: typeof type, body: object) => ({
      ...{ commandId: newId.command(), type: kind, fields: body },
      ...{ receivedAt: NOW, arrivedAt: NOW, now: NOW },
    });
    if (declinedBefore) await transactions.handleHeldOverAct(books.db, id, delivery('declineRefund', {}));
    const delivered = delivery(type, fields);
    return { contract, run: (db) => transactions.handleHeldOverAct(db, id, delivered) };
  };

const ending =
  (by: 'client' | 'freelancer', requestOpen: boolean): Prepare =>
  async (books) => {
    const contract = await books.heldOver();
    if (requestOpen) await books.openHeldOver(contract);
    const request = books.endRequest(contract.id, by);
    return { contract, run: (db) => transactions.endContract(db, request) };
  };

/** Every transaction there is, in the states in which it does something. */
export const operations: Readonly<Record<string, Prepare>> = {
  fund: acting(planned, { type: 'fund', paymentMethod: 'pm_ok' }),
  submit: acting(active, { type: 'submit', message: 'x', attachments: [] }),
  requestChanges: acting(inReview, { type: 'requestChanges', message: 'x' }),
  'approve for less, with a bonus, ending the contract': acting(inReview, {
    ...{ type: 'approve', amount: 900, bonus: BONUS, endContract: true },
  }),
  'approve, which is refused': acting(active, { type: 'approve' }),
  'an act that is malformed': acting(inReview, { type: 'requestChanges' } as unknown as Act),
  'bonus on a paid milestone': acting(after(inReview, { type: 'approve' }), { type: 'bonus', ...BONUS }),
  hold: acting(inReview, { type: 'hold', reason: 'x' }),
  liftHold: acting(onHold, { type: 'liftHold', reason: 'x' }),
  resolve: acting(onHold, { type: 'resolve', freelancerAmount: 505, reason: 'x' }),
  openRefund: acting(inReview, { type: 'openRefund', reason: 'x' }),
  acceptRefund: acting(asked, { type: 'acceptRefund' }),
  declineRefund: acting(asked, { type: 'declineRefund' }),
  'a reminder': ringing(inReview, 'reminder', (milestone) => review(milestone)?.reminders[0]?.at),
  'the review deadline': ringing(
    inReview,
    'reviewDeadline',
    (milestone) => review(milestone)?.reviewDeadline,
  ),
  'the end of the response period': ringing(
    asked,
    'responsePeriodOver',
    ({ refundRequest }) => refundRequest?.respondBy,
  ),
  "the client's end, heard": endHeard('client', inReview),
  "the freelancer's end, heard": endHeard('freelancer', asked),
  'a cancellation refused': async (books) => {
    const contract = await books.contract();
    const { id } = await books.funded(contract);
    return { contract, run: (db) => transactions.refuseCancellation(db, id, NOW) };
  },
  'a charge settled': settlingFunding(TAKEN),
  'a charge declined': settlingFunding(DECLINED),
  'a bonus paid': settlingBonus(TAKEN),
  'a bonus declined': settlingBonus(DECLINED),
  'a refund carried out': async (books) => {
    const contract = await books.contract();
    await books.act(await asked(books, contract), { type: 'acceptRefund' });
    const { id } = await books.db('refunds').where({ contract_id: contract.id }).first();
    return { contract, run: (db) => transactions.settleRefundTransfer(db, id, `rail ${id}`, NOW) };
  },
  'acceptRefund of held-over money': heldOverAct('acceptRefund', {}),
  'declineRefund of held-over money': heldOverAct('declineRefund', {}),
  'resolve of held-over money': heldOverAct('resolve', { freelancerAmount: 250, reason: 'x' }, true),
  'the end of the response period for held-over money': async (books) => {
    const contract = await books.heldOver();
    const { id, respondBy } = await books.openHeldOver(contract);
    const at = respondBy ?? Number.NaN;
    return { contract, run: (db) => transactions.ringResponsePeriodOver(db, id, at, at) };
  },
  'a request for held-over money': async (books) => {
    const contract = await books.heldOver();
    const command = books.command(contract.id, 'openRefund');
    const ask = { contractId: contract.id, actor: command.actor, reason: 'x', receivedAt: NOW, command };
    return { contract, run: (db) => transactions.openHeldOverRequest(db, ask) };
  },
  'a new milestone': async (books) => {
    const contract = await books.contract();
    const command = books.command(contract.id, 'newMilestone');
    const asked = {
      contractId: contract.id,
      title: 'x',
      description: null,
      amount: 700,
      createdAt: NOW,
      command,
    };
    return { contract, run: (db) => transactions.addMilestone(db, asked) };
  },
  "the client's end": ending('client', false),
  "the freelancer's end": ending('freelancer', true),
};
