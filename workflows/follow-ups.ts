import { TypedSearchAttributes, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { FollowUps } from '../protocol/activities';
import { followUpSummaries, workflowIds, workflowTypes } from '../protocol/names';
import { attributeKeys } from '../protocol/search-attributes';

export const hasFollowUps = (followUps: FollowUps): boolean =>
  Object.values(followUps).some((ids) => ids.length > 0);

/**
 * Starts the workflows that a transaction has made necessary; they live on by themselves.
 * @param of what they are about, in the words of a title, for whoever reads their summaries
 */
export async function startFollowUps(contractId: string, followUps: FollowUps, of: string): Promise<void> {
  const { bonuses, contractEnds, heldOverRequests, refundTransfers } = followUps;
  const starting = (type: FollowUp, ids: readonly string[]) =>
    ids.map((id) => start(type, id, contractId, summaryOf(type, of)));
  await Promise.all([
    ...starting('bonus', bonuses),
    ...starting('contractEnd', contractEnds),
    ...starting('refundRequest', heldOverRequests),
    ...starting('refundTransfer', refundTransfers),
  ]);
}

type FollowUp = keyof typeof followUpSummaries & keyof typeof workflowTypes & keyof typeof workflowIds;

/** Somebody's title, without what makes a link, a picture or a tag of it; summaries have 200 bytes. */
const summaryOf = (type: FollowUp, of: string): string =>
  `${followUpSummaries[type]}${of.replace(/[[\]<>`]/g, ' ').slice(0, 40)}`;

async function start(type: FollowUp, id: string, contractId: string, staticSummary: string): Promise<void> {
  try {
    await startChild(workflowTypes[type], {
      workflowId: workflowIds[type](id),
      args: [id],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary,
      typedSearchAttributes: new TypedSearchAttributes([
        { key: attributeKeys.ContractId, value: contractId },
      ]),
    });
  } catch (error) {
    // It runs already: started by the API, by the sweep, or by an earlier run of this workflow.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
