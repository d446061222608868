import { defaults, webhookLimits } from '../../config';

/** What stands before the operations of the OpenAPI document: enough to integrate from it alone. */

const basics = `
Holds a client's money in escrow, milestone by milestone, and releases every cent exactly once.

- **Money** is an integer of minor units (cents) in the contract's currency. **Times** are ISO 8601 in UTC.
- Every POST carries an **Idempotency-Key**. Sent again with the same key, a request has one effect and one outcome.
- An **act** is answered 202 with the \`Location\` of its command or, with \`Prefer: wait=10\`, 200 with its outcome or the problem document of its rejection.
- A **platform's token** acts for a user of its own with \`On-Behalf-Of: client alice\`: the act is that user's, and the record says by which platform. The command stays the platform's.
- A **refusal** is a problem document (RFC 9457) with a \`code\`. Where several apply, they are judged in this order: 400, 401, 404 or 403, 409, 422.
- A GET also answers HEAD. Another method of a known path is answered 405 \`method_not_allowed\` with \`Allow\`.
- Within v1 fields, codes and event types may be added, and nothing is taken away.`;

const walkthrough = `
## A first transfer

1. The platform opens a contract between a client and a freelancer: \`POST /v1/contracts\`.
2. The platform or the client plans a milestone with its price: \`POST /v1/contracts/{id}/milestones\`. It is \`planned\`.
3. The client funds it: \`.../fund\`. Held-over money is drawn first, the shortfall is charged: \`funding\`, then \`active\`.
4. The freelancer submits work: \`.../submit\`. It is \`in_review\`; the review clock runs to \`reviewDeadline\`, and silence until then releases everything.
5. The client approves (\`.../approve\`): in full, for less (the rest is held over for the next milestone), with a bonus. Or requests changes. It is \`paid\`.
6. The platform hears of each step by webhook or reads the feed, and the contract's statement tells where every cent went.

Ends: \`paid\`, \`refunded\` (a refund request was accepted, by word or by silence) and \`resolved\` (ops parted what was \`on_hold\`). In a sandbox the payment methods \`pm_ok\` (the default), \`pm_declined\`, \`pm_requires_action\`, \`pm_timeout_after_charge\` and \`pm_unavailable_twice\` do what they say, and a test clock lets 14 days pass in a second.`;

const retries = `
## Safe retries

No answer, 429, 5xx: send the same request with the **same key** again, after \`Retry-After\` where there is one, else after a growing delay. Keys are kept for ever and belong to the token's holder. The same request is the same method, path, body and \`On-Behalf-Of\`; the order of a body's fields does not count, and neither does \`Prefer\`, but a field that is left out is not the same as its default sent. A repetition has no second effect: it is answered with the command as it then stands, so 202 may become 200. While the first is still under way, it gets the same command. A 503 with a \`commandId\` was recorded and will be carried out exactly once unless a clock came first; the same key tells. Another request under a used key is 422 \`idempotency_key_reused\`. Any other 4xx is an answer: the same request would get it again. A caller has ${defaults.ratePerSecond} requests a second, ${defaults.rateBurst} at once.

A refusal that the API makes at once leaves nothing to read afterwards; one that only the milestone's own queue could make is a rejected command, with a \`Location\`.`;

const rules = `
## The rules

Events, refusals and statements name the rule they follow. R1 milestones are planned ahead. R2 funding draws held-over money, then charges the shortfall. R3 minimum deposit, where nothing is held over. R4 a submission starts the review clock. R5 approval. R6 requested changes stop the clock. R7 silence until the deadline releases everything. R8 reminders before that. R9 release before a submission needs \`acknowledgeUnsubmitted\`. R10 withdrawal of a submission. R11 the fee, rounded half up. R12 release for less: the rest is held over. R13 a release is from 1 to the escrow. R14 bonuses are charged apart, with their own outcome. R15 ending with an approval asks back what remains. R16 the end of a contract. R17 refund requests, and silence on them. R18 of two clocks the first to settle wins. R19 holds pause clocks; ops lift or part. R20 what was accepted in time beats the clock. R21 of two messages the first accepted wins, the other is told why. R22 idempotency. R23 nothing is lost or done twice, whatever breaks down. R24 balanced journals. R25 charged + bonus = inEscrow + heldOver + onHold + paid + fees + refunded. R26 an ended milestone holds nothing. R27 every movement says why.`;

const limits = `
## Limits

At most ${webhookLimits.endpoints} webhook endpoints of a platform are turned on, and ${webhookLimits.secrets} secrets of one sign at a time. Bodies are up to ${Math.round(defaults.bodyLimitBytes / 1024)} KiB, pages up to 100 rows, waits up to 30 s.`;

export const guide = [basics, walkthrough, retries, rules, limits].map((part) => part.trim()).join('\n\n');
