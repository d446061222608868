import { TypedSearchAttributes, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { FollowUps } from '../protocol/activities';
import { workflowIds, workflowTypes } from '../protocol/names';
import { attributeKeys } from '../protocol/search-attributes';

export const hasFollowUps = (followUps: FollowUps): boolean =>
  Object.values(followUps).some((ids) => ids.length > 0);

/** Starts the workflows that a transaction has made necessary; they live on by themselves. */
export async function startFollowUps(contractId: string, followUps: FollowUps): Promise<void> {
  const { bonuses, contractEnds, heldOverRequests, refundTransfers } = followUps;
  await Promise.all([
    ...bonuses.map((id) => start(workflowTypes.bonus, workflowIds.bonus(id), id, contractId)),
    ...contractEnds.map((id) =>
      start(workflowTypes.contractEnd, workflowIds.contractEnd(id), id, contractId),
    ),
    ...heldOverRequests.map((id) =>
      start(workflowTypes.refundRequest, workflowIds.refundRequest(id), id, contractId),
    ),
    ...refundTransfers.map((id) =>
      start(workflowTypes.refundTransfer, workflowIds.refundTransfer(id), id, contractId),
    ),
  ]);
}

async function start(type: string, workflowId: string, id: string, contractId: string): Promise<void> {
  try {
    await startChild(type, {
      workflowId,
      args: [id],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      typedSearchAttributes: new TypedSearchAttributes([
        { key: attributeKeys.ContractId, value: contractId },
      ]),
    });
  } catch (error) {
    // It runs already: started by the API, by the sweep, or by an earlier run of this workflow.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
