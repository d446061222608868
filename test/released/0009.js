// The transactions and the store of 8a47022, and its tests' cases: made by `npm run released`.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// <stdin>
var stdin_exports = {};
__export(stdin_exports, {
  Books: () => Books,
  openDatabase: () => openDatabase,
  operations: () => operations
});
module.exports = __toCommonJS(stdin_exports);

// store/ids.ts
var import_uuidv7 = require("uuidv7");
var make = (prefix) => `${prefix}_${(0, import_uuidv7.uuidv7)().replaceAll("-", "")}`;
var newId = {
  contract: () => make("ctr"),
  milestone: () => make("ms"),
  command: () => make("cmd"),
  refundRequest: () => make("rr"),
  charge: () => make("chg"),
  refund: () => make("ref"),
  testClock: () => make("clk"),
  webhookEndpoint: () => make("we")
};

// store/actors.ts
var actorColumns = ({ role, id, via }) => ({
  actor_role: role,
  actor_id: id,
  actor_via: via ?? null
});
var toActor = ({ actor_role: role, actor_id: id, actor_via: via }) => via === null ? { role, id } : { role, id, via };

// store/bonuses.ts
function toBonus(row) {
  return {
    id: row.id,
    contractId: row.contract_id,
    milestoneId: row.milestone_id,
    amount: row.amount,
    note: row.note,
    paymentMethod: row.payment_method,
    actor: toActor(row),
    requestedAt: row.requested_at.getTime(),
    state: toState(row)
  };
}
function toState({ state, amount: amount2, fee, charge_id: chargeId, code, reason: reason2 }) {
  if (state === "paid" && fee !== null && chargeId !== null) {
    return { name: "paid", chargeId, gross: amount2, fee, net: amount2 - fee };
  }
  if (state === "failed" && code !== null && reason2 !== null) return { name: "failed", code, reason: reason2 };
  return { name: "pending" };
}
async function insertBonus(trx, bonus3) {
  await trx("bonuses").insert({
    id: bonus3.id,
    contract_id: bonus3.contractId,
    milestone_id: bonus3.milestoneId,
    amount: bonus3.amount,
    note: bonus3.note,
    payment_method: bonus3.paymentMethod,
    ...actorColumns(bonus3.actor),
    requested_at: new Date(bonus3.requestedAt),
    sweep_at: trx.raw(`now() + interval '5 seconds'`)
  });
}
async function settleBonusRow(trx, id, state, at) {
  const outcome = state.name === "paid" ? { fee: state.fee, charge_id: state.chargeId } : { code: state.code, reason: state.reason };
  await trx("bonuses").where({ id, state: "pending" }).update({ state: state.name, ...outcome, settled_at: new Date(at), sweep_at: null });
}
async function findBonus(db, id) {
  const row = await db("bonuses").where({ id }).first();
  return row === void 0 ? null : toBonus(row);
}

// store/charges.ts
async function insertCharge(trx, charge) {
  await trx("charges").insert({
    id: charge.id,
    operation_key: charge.operationKey,
    contract_id: charge.contractId,
    milestone_id: charge.milestoneId,
    kind: charge.kind,
    amount: charge.amount,
    provider: charge.provider,
    rail_reference: charge.railReference,
    payment_method: charge.paymentMethod,
    created_at: new Date(charge.createdAt)
  });
}
async function refundableCharges(trx, contractId) {
  return trx("charges").where({ contract_id: contractId, kind: "deposit" }).whereRaw("refunded < amount").orderBy("id", "desc").select("id", trx.raw("(amount - refunded)::bigint as unrefunded"));
}
async function insertRefunds(trx, refund, parts) {
  const rows = parts.map((part) => ({
    id: newId.refund(),
    operation_key: `${refund.operationKey}:${part.chargeId}`,
    contract_id: refund.contractId,
    charge_id: part.chargeId,
    amount: part.amount,
    created_at: new Date(refund.createdAt),
    sweep_at: trx.raw(`now() + interval '5 seconds'`)
  }));
  await trx("refunds").insert(rows);
  await trx.raw(
    `update charges set refunded = refunded + part.amount
     from jsonb_to_recordset(?::jsonb) as part("chargeId" text, amount bigint) where charges.id = part."chargeId"`,
    [JSON.stringify(parts)]
  );
  return rows.map(({ id }) => id);
}
async function findRefund(db, id) {
  const row = await db("refunds as r").join("charges as c", "c.id", "r.charge_id").join("contracts as k", "k.id", "r.contract_id").where("r.id", id).first({
    id: "r.id",
    operationKey: "r.operation_key",
    contractId: "r.contract_id",
    chargeId: "r.charge_id",
    amount: "r.amount",
    currency: "k.currency",
    chargeReference: "c.rail_reference",
    state: "r.state"
  });
  return row ?? null;
}
async function setRefundSent(trx, id, railReference, at) {
  const sent = await trx("refunds").where({ id, state: "due" }).update({ state: "sent", rail_reference: railReference, sent_at: new Date(at), sweep_at: null });
  return sent === 1;
}

// domain/milestone/state.ts
var liveStates = [
  "funding",
  "active",
  "in_review",
  "changes_requested",
  "on_hold"
];
var isLive = ({ state }) => liveStates.includes(state.name);

// domain/instant.ts
var SECOND = 1e3;
var MINUTE = 60 * SECOND;
var HOUR = 60 * MINUTE;
var DAY = 24 * HOUR;
var WEEK = 7 * DAY;
var pattern = /^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/;
var durationPattern = pattern.source;
function parseDuration(text2) {
  const parts = pattern.exec(text2);
  if (parts === null) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((n) => Number(n ?? 0));
  return weeks * WEEK + days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}
var toIso = (instant) => new Date(instant).toISOString();

// domain/money.ts
var MAX_AMOUNT = 1e11;
var isAmount = (amount2) => Number.isSafeInteger(amount2) && amount2 >= 1 && amount2 <= MAX_AMOUNT;
var isPart = (amount2, whole) => Number.isSafeInteger(amount2) && amount2 >= 0 && amount2 <= whole;
var MAX_FEE_BPS = 1e4;
function feeOf(amount2, feeBps) {
  return Math.floor((amount2 * feeBps + MAX_FEE_BPS / 2) / MAX_FEE_BPS);
}
function earningOf(gross, feeBps) {
  const fee = feeOf(gross, feeBps);
  return { gross, fee, net: gross - fee };
}
var codes = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
  2: "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG",
  3: "BHD IQD JOD KWD LYD OMR TND"
};
var decimals = new Map(
  Object.entries(codes).flatMap(([places, list]) => list.split(" ").map((code) => [code, Number(places)]))
);
var currencies = [...decimals.keys()].sort();
function formatMoney(amount2, currency) {
  const places = decimals.get(currency) ?? 2;
  const digits = Math.abs(amount2).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? "" : `.${digits.slice(-places)}`;
  return `${amount2 < 0 ? "-" : ""}${whole}${fraction} ${currency}`;
}
function allotRefund(amount2, charges) {
  let rest = amount2;
  const parts = [];
  for (const charge of charges) {
    const part = Math.min(rest, charge.unrefunded);
    if (part > 0) parts.push({ chargeId: charge.id, amount: part });
    rest -= part;
  }
  if (rest > 0)
    throw new RangeError(`refund of ${amount2} exceeds what was charged and not refunded by ${rest}`);
  return parts;
}

// domain/policy.ts
var defaultPolicy = {
  reviewPeriod: "P14D",
  refundResponsePeriod: "P7D",
  reminders: ["P7D", "P3D", "P1D"],
  feeBps: 1e3,
  minimumDeposit: 500
};
function policyOf(terms) {
  return {
    reviewPeriod: duration(terms.reviewPeriod),
    refundResponsePeriod: duration(terms.refundResponsePeriod),
    reminders: [...new Set(terms.reminders.map(duration))].sort((a, b) => b - a),
    feeBps: terms.feeBps,
    minimumDeposit: terms.minimumDeposit
  };
}
function duration(text2) {
  const length = parseDuration(text2);
  if (length === null) throw new RangeError(`not an ISO 8601 duration: ${text2}`);
  return length;
}
function reminderInstants(policy, submittedAt, reviewDeadline2) {
  return policy.reminders.map((before) => reviewDeadline2 - before).filter((instant) => instant > submittedAt);
}

// store/contracts.ts
function toContract(row) {
  return {
    id: row.id,
    platformId: row.platform_id,
    clientId: row.client_id,
    freelancerId: row.freelancer_id,
    title: row.title,
    currency: row.currency,
    policy: row.policy,
    state: row.state,
    end: toEnd(row),
    milestoneCount: row.milestone_count,
    createdAt: row.created_at.getTime(),
    testClockId: row.test_clock_id,
    clockOffset: row.clock_offset_ms
  };
}
function toEnd(row) {
  const { end_by: by, end_at: at, end_actor_role: role, end_actor_id: id, end_reason: reason2 } = row;
  if (by === null || at === null || role === null || id === null) return null;
  const actor = toActor({ actor_role: role, actor_id: id, actor_via: row.end_actor_via });
  return { by, at: at.getTime(), actor, reason: reason2 };
}
async function insertContract(db, contract) {
  policyOf(contract.policy);
  const [row] = await db("contracts").insert({
    id: newId.contract(),
    platform_id: contract.platformId,
    client_id: contract.clientId,
    freelancer_id: contract.freelancerId,
    title: contract.title,
    currency: contract.currency,
    policy: JSON.stringify(contract.policy),
    created_at: new Date(contract.createdAt),
    test_clock_id: contract.testClockId ?? null,
    clock_offset_ms: contract.clockOffset ?? 0
  }).returning("*");
  if (row === void 0) throw new Error("a contract was inserted and did not come back");
  return toContract(row);
}
async function findContract(db, id) {
  const row = await db("contracts").where({ id }).first();
  return row === void 0 ? null : toContract(row);
}
var presentOf = ({ clockOffset }, real) => real + clockOffset;
async function lockContract(trx, id) {
  const row = await trx("contracts").where({ id }).forNoKeyUpdate().first();
  return row === void 0 ? null : toContract(row);
}
async function lockContractOf(trx, milestoneId) {
  const row = await trx("contracts").whereIn("id", trx("milestones").select("contract_id").where({ id: milestoneId })).forNoKeyUpdate().first();
  return row === void 0 ? null : toContract(row);
}
async function setContractEnding(trx, id, end) {
  await trx("contracts").where({ id }).update({
    state: "ending",
    end_by: end.by,
    end_actor_role: end.actor.role,
    end_actor_id: end.actor.id,
    end_actor_via: end.actor.via ?? null,
    end_at: new Date(end.at),
    end_reason: end.reason,
    end_told_at: null,
    sweep_at: trx.raw(`now() + interval '5 seconds'`)
  });
}
async function setContractEnded(trx, id) {
  await trx("contracts").where({ id }).update({ state: "ended" });
}
async function remainsOf(trx, contractId) {
  const { rows } = await trx.raw(
    `select
       (select count(*) from milestones where contract_id = :id
          and state = any(:live::text[])) as live,
       coalesce((select balance from ledger.balances where account = 'held_over:' || :id), 0) as held_over,
       exists (select 1 from refund_requests where contract_id = :id and state = 'open' and milestone_id is null)
         as open_request,
       coalesce((select sum(on_hold)::bigint from refund_requests where contract_id = :id and on_hold > 0), 0) as on_hold`,
    { id: contractId, live: [...liveStates] }
  );
  const [row] = rows;
  return {
    liveMilestones: row.live,
    heldOver: row.held_over,
    openHeldOverRequest: row.open_request,
    onHold: row.on_hold
  };
}

// domain/milestone/clock.ts
function nextAlarm(milestone, now) {
  const alarms = runningAlarms(milestone);
  const settling = alarms.filter(({ type }) => type !== "reminder");
  return earliest(settling.some(({ at }) => at <= now) ? settling : alarms);
}
function runningAlarms({ state, refundRequest }) {
  if (state.name !== "active" && state.name !== "in_review" && state.name !== "changes_requested") return [];
  const response = refundRequest === null ? [] : [{ type: "responsePeriodOver", at: refundRequest.respondBy }];
  if (state.name !== "in_review") return response;
  const reminders = state.reminders.filter(({ rangAt }) => rangAt === null).map(({ at }) => ({ type: "reminder", at }));
  return [...reminders, { type: "reviewDeadline", at: state.reviewDeadline }, ...response];
}
function earliest(alarms) {
  return alarms.reduce(
    (first, one) => first === null || one.at < first.at ? one : first,
    null
  );
}
var countsBefore = (receivedAt, alarm) => alarm === null || alarm.type === "reminder" || receivedAt <= alarm.at;
var clampReceived = (receivedAt, now) => Math.min(receivedAt, now);

// domain/actor.ts
var timerCause = (timer, at) => `${timer}@${toIso(at)}`;
function describeActor({ role, id, via }) {
  if (role === "timer") return "the clock";
  return via === void 0 ? `${role} ${id}` : `${role} ${id} (by platform ${via})`;
}

// domain/milestone/ending.ts
function endHeardBy(milestone, message, { contract, policy, ...facts }) {
  const { end } = contract;
  if (end === null) return [];
  const heard = { type: "milestone.end_heard", rule: "R16", by: end.by };
  if (milestone.state.name === "on_hold" && message.type !== "liftHold") return [heard];
  if (end.by === "freelancer") {
    return [
      heard,
      ...refundAll(milestone, "R16", "freelancer_ended_contract", "the freelancer ended the contract")
    ];
  }
  if (milestone.refundRequest !== null) return [heard];
  return [
    heard,
    {
      type: "refund_request.opened",
      rule: "R15",
      refundRequestId: facts.newRefundRequestId,
      amount: milestone.amount,
      // The freelancer has the full period from when the request can be seen, not from when the end was received.
      respondBy: (message.now ?? message.at) + policy.refundResponsePeriod,
      reason: end.reason ?? "the client ended the contract"
    }
  ];
}
function hasEndToHear(milestone, message, { contract: { end } }) {
  if (end === null || message.type === "contractEnding") return false;
  return !hasHeard(milestone, end) && end.at <= message.at;
}
var hasHeard = ({ endHeard: endHeard2 }, end) => endHeard2 === end?.by;
function refundAll(milestone, rule, because, reason2) {
  const { refundRequest, amount: amount2 } = milestone;
  const refunded = { type: "milestone.refunded", rule, amount: amount2, because };
  if (refundRequest === null) return [refunded];
  const closed2 = { refundRequestId: refundRequest.id, outcome: "refunded", reason: reason2 };
  return [refunded, { type: "refund_request.closed", rule, ...closed2 }];
}

// domain/milestone/evolve.ts
function evolve(milestone, event, origin) {
  return { ...milestone, version: milestone.version + 1, ...change(milestone, event, origin) };
}
var evolveAll = (milestone, events, originOf3) => events.reduce((current, event) => evolve(current, event, originOf3(event)), milestone);
function change(milestone, event, { actor, at, cause }) {
  switch (event.type) {
    case "milestone.funding_started": {
      const { drawn, shortfall, paymentMethod: paymentMethod2 } = event;
      return {
        state: { name: "funding", commandId: cause, actor, receivedAt: at, paymentMethod: paymentMethod2, drawn, shortfall }
      };
    }
    case "milestone.funded":
    case "milestone.submission_withdrawn":
      return { state: { name: "active" } };
    case "milestone.funding_failed":
      return { state: { name: "planned", lastFailure: { code: event.code, reason: event.reason } } };
    case "milestone.submitted": {
      const reminders = event.reminders.map((instant) => ({ at: instant, rangAt: null }));
      return {
        state: { name: "in_review", submittedAt: at, reviewDeadline: event.reviewDeadline, reminders }
      };
    }
    case "milestone.changes_requested":
      return { state: { name: "changes_requested" } };
    case "milestone.review_reminder":
      return { state: markReminder(expect2(milestone, "in_review", event), event.due, event.rangAt) };
    case "milestone.released":
    case "milestone.auto_released": {
      const how = event.type === "milestone.released" ? "approved" : "silence";
      const { gross, fee, heldOver } = event;
      return { state: { name: "paid", how, by: actor, at, released: gross, fee, heldOver } };
    }
    case "milestone.held":
      return {
        state: {
          name: "on_hold",
          before: event.before,
          heldAt: heldFrom(event.before, at),
          reason: event.reason
        }
      };
    case "milestone.hold_lifted":
      return resume(milestone, expect2(milestone, "on_hold", event).before, event.pausedFor);
    case "milestone.resolved": {
      const { gross, fee, refunded } = event;
      return { state: { name: "resolved", by: actor, at, released: gross, fee, refunded } };
    }
    case "milestone.refunded":
      return { state: { name: "refunded", by: actor, at, refunded: event.amount, because: event.because } };
    case "refund_request.opened":
      return { refundRequest: { id: event.refundRequestId, respondBy: event.respondBy } };
    case "refund_request.closed":
      return { refundRequest: null };
    case "milestone.end_heard":
      return { endHeard: event.by };
    case "bonus.requested":
    case "milestone.contract_end_requested":
      return {};
  }
}
function expect2({ id, state }, name, event) {
  if (state.name !== name)
    throw new Error(`${event.type} does not fit milestone ${id} in state ${state.name}`);
  return state;
}
function markReminder(review2, due, rangAt) {
  const reminders = review2.reminders.map((one) => one.at === due ? { ...one, rangAt } : one);
  return { ...review2, reminders };
}
var heldFrom = (before, at) => before.name === "in_review" ? Math.max(at, before.submittedAt) : at;
function resume({ refundRequest }, before, pausedFor) {
  const state = before.name !== "in_review" ? before : {
    ...before,
    reviewDeadline: before.reviewDeadline + pausedFor,
    reminders: before.reminders.map(
      (one) => one.rangAt === null ? { ...one, at: one.at + pausedFor } : one
    )
  };
  return {
    state,
    refundRequest: refundRequest && { ...refundRequest, respondBy: refundRequest.respondBy + pausedFor }
  };
}

// domain/milestone/messages.ts
var actTypes = [
  "fund",
  "submit",
  "withdrawSubmission",
  "requestChanges",
  "approve",
  "bonus",
  "hold",
  "liftHold",
  "resolve",
  "openRefund",
  "acceptRefund",
  "declineRefund"
];
var ringTypes = [
  "reviewDeadline",
  "responsePeriodOver",
  "reminder"
];
var messageTypes = [
  ...actTypes,
  ...ringTypes,
  "charged",
  "chargeDeclined",
  "contractEnding"
];

// domain/contract.ts
var MAX_MILESTONES = 500;
function refuseContractAct(contract, act, remains) {
  switch (act.type) {
    case "newMilestone":
      if (contract.state === "active") return refuseMilestoneBeyond(contract, act.milestones ?? 0);
      return rejection(
        contract,
        "contract_not_active",
        "R16",
        `${endedBy(contract)} and takes no new milestone`
      );
    case "end":
      return refuseEnd(contract, act.by ?? "client");
    case "heldOverRefund":
      if (contract.state === "ended") return rejection(contract, "contract_ended", "R16", "has nothing left");
      if (remains.openHeldOverRequest) {
        return rejection(
          contract,
          "refund_request_open",
          "R17",
          "has an open request for its held-over money"
        );
      }
      if (remains.heldOver > 0) return null;
      return rejection(contract, "nothing_held_over", "R17", "has no held-over money");
  }
}
function refuseMilestoneBeyond(contract, milestones) {
  if (milestones < MAX_MILESTONES) return null;
  return rejection(contract, "contract_full", "R1", `has ${MAX_MILESTONES} milestones, the most it may have`);
}
function refuseEnd(contract, by) {
  switch (contract.state) {
    case "active":
      return null;
    case "ending":
      if (by === "freelancer" && contract.end?.by === "client") return null;
      return rejection(contract, "contract_already_ending", "R16", endedBy(contract));
    case "ended":
      return rejection(contract, "contract_ended", "R16", endedBy(contract));
  }
}
var endedBy = ({ end }) => end === null ? "has ended" : `was ended by ${describeActor(end.actor)} at ${toIso(end.at)}`;
function rejection(contract, code, rule, what) {
  const detail = `the contract is ${contract.state}: it ${what}`;
  return { code, rule, detail, state: contract.state, possible: possibleForContract(contract) };
}
function possibleForContract({ state, end }) {
  if (state === "active") return ["newMilestone", "fund", "end", "heldOverRefund"];
  if (state === "ended") return ["bonus"];
  return end?.by === "client" ? ["endByFreelancer", "heldOverRefund"] : ["heldOverRefund"];
}
var endBy = (by, actor, at, reason2) => ({ by, actor, at, reason: reason2 });
function nextEndingStep({ state, end }, remains) {
  if (state !== "ending" || end === null) return null;
  if (end.by === "freelancer" && (remains.heldOver > 0 || remains.openHeldOverRequest))
    return { type: "refundHeldOver" };
  if (end.by === "client" && remains.heldOver > 0 && !remains.openHeldOverRequest)
    return { type: "askForHeldOver" };
  if (remains.liveMilestones === 0 && remains.heldOver === 0 && remains.onHold === 0)
    return { type: "endContract" };
  return null;
}

// domain/milestone/transitions.ts
var isRejection = (verdict) => "code" in verdict;
var refused = (rule, why, code = "wrong_state") => ({ kind: "refused", rule, code, why });
var waits = { kind: "waits" };
var ignored = { kind: "ignored" };
var on = (to, verdict) => ({ kind: "handled", to, verdict });
var reject = (code, rule, detail) => ({ code, rule, detail });
function fund(milestone, message, facts) {
  if (facts.contract.state !== "active") {
    return reject(
      "contract_not_active",
      "R16",
      `the contract is ${facts.contract.state} and takes no new funding: it ${endedBy(facts.contract)}`
    );
  }
  const drawn = Math.min(facts.heldOver, milestone.amount);
  const shortfall = milestone.amount - drawn;
  if (facts.heldOver === 0 && shortfall < facts.policy.minimumDeposit) {
    const minimum = formatMoney(facts.policy.minimumDeposit, facts.currency);
    const charge = formatMoney(shortfall, facts.currency);
    return reject(
      "below_minimum_deposit",
      "R3",
      `the charge of ${charge} is below the minimum deposit of ${minimum}`
    );
  }
  const { paymentMethod: paymentMethod2 } = message;
  const started = {
    type: "milestone.funding_started",
    rule: "R2",
    drawn,
    shortfall,
    paymentMethod: paymentMethod2
  };
  if (shortfall > 0) return [started];
  return [started, { type: "milestone.funded", rule: "R2", charged: 0, chargeId: null }];
}
function charged({ state }, message) {
  const chargeId = message.chargeId;
  return [{ type: "milestone.funded", rule: "R2", charged: state.shortfall, chargeId }];
}
function chargeDeclined({ state }, message) {
  const { code, reason: reason2 } = message;
  return [{ type: "milestone.funding_failed", rule: "R2", code, reason: reason2, givenBack: state.drawn }];
}
function submit(_, message, { policy }) {
  const reviewDeadline2 = message.at + policy.reviewPeriod;
  const reminders = reminderInstants(policy, message.at, reviewDeadline2);
  const { message: text2, attachments } = message;
  return [{ type: "milestone.submitted", rule: "R4", message: text2, attachments, reviewDeadline: reviewDeadline2, reminders }];
}
function approveUnsubmitted(milestone, message, facts) {
  if (message.acknowledgeUnsubmitted === true) return approve(milestone, message, facts);
  return reject(
    "unsubmitted_work",
    "R9",
    "no submitted work is in review: releasing now gives up your leverage over this money; send acknowledgeUnsubmitted: true to release it all the same"
  );
}
function approve(milestone, message, facts) {
  const gross = message.amount ?? milestone.amount;
  if (!isAmount(gross) || gross > milestone.amount) {
    const escrow = formatMoney(milestone.amount, facts.currency);
    return reject(
      "release_out_of_range",
      "R13",
      `a release is more than 0 and at most the escrow of ${escrow} (${milestone.amount} minor units); ${gross} is not; to pay more, add a bonus`
    );
  }
  if (message.bonus !== void 0 && !isAmount(message.bonus.amount)) return noBonus(message.bonus.amount);
  if (message.bonus !== void 0 && facts.bonusPending) return bonusPending();
  const heldOver = milestone.amount - gross;
  const released = {
    type: "milestone.released",
    rule: heldOver > 0 ? "R12" : milestone.state.name === "in_review" ? "R5" : "R9",
    ...earningOf(gross, facts.policy.feeBps),
    heldOver,
    note: message.note ?? null
  };
  return [
    released,
    ...supersede(milestone, `the client released the escrow at ${toIso(message.at)}`),
    ...message.bonus ? [{ type: "bonus.requested", rule: "R14", bonus: message.bonus }] : [],
    ...message.endContract === true && facts.contract.end === null ? [{ type: "milestone.contract_end_requested", rule: "R15" }] : []
  ];
}
var noBonus = (amount2) => reject("malformed_message", "R14", `a bonus is a whole number of minor units, 1 or more; ${amount2} is not`);
var bonusPending = () => reject("bonus_pending", "R14", "a bonus of this milestone is still pending; wait for its outcome");
function bonus(_, message, facts) {
  if (!isAmount(message.amount)) return noBonus(message.amount);
  if (facts.bonusPending) return bonusPending();
  const { amount: amount2, note, paymentMethod: paymentMethod2 } = message;
  const terms = note === void 0 ? { amount: amount2, paymentMethod: paymentMethod2 } : { amount: amount2, paymentMethod: paymentMethod2, note };
  return [{ type: "bonus.requested", rule: "R14", bonus: terms }];
}
function reviewDeadline(milestone, message, facts) {
  if (milestone.state.reviewDeadline !== message.at) return [];
  const earning = earningOf(milestone.amount, facts.policy.feeBps);
  const released = {
    type: "milestone.auto_released",
    rule: "R7",
    ...earning,
    heldOver: 0,
    note: null
  };
  return [
    released,
    ...supersede(milestone, `released by silence at the review deadline ${toIso(message.at)}`)
  ];
}
function reminder({ state }, message) {
  const due = state.reminders.some((one) => one.at === message.at && one.rangAt === null);
  if (!due) return [];
  const rangAt = message.now ?? message.at;
  return [{ type: "milestone.review_reminder", rule: "R8", due: message.at, rangAt }];
}
var withdrawSubmission = () => [{ type: "milestone.submission_withdrawn", rule: "R10" }];
var requestChanges = (_, { message }) => [
  { type: "milestone.changes_requested", rule: "R6", message }
];
var hold = ({ state: before }, { reason: reason2 }) => [
  { type: "milestone.held", rule: "R19", before, reason: reason2 }
];
function liftHold(milestone, message, facts) {
  const pausedFor = Math.max(0, message.at - milestone.state.heldAt);
  const lifted = { type: "milestone.hold_lifted", rule: "R19", reason: message.reason, pausedFor };
  return [lifted, ...endHeardBy(milestone, message, facts)];
}
function resolve(milestone, message, facts) {
  const { freelancerAmount: gross, reason: reason2 } = message;
  if (!isPart(gross, milestone.amount)) {
    const held = `${formatMoney(milestone.amount, facts.currency)} (${milestone.amount} minor units)`;
    return reject(
      "split_out_of_range",
      "R19",
      `the freelancer's part is from 0 to the ${held} held; ${gross} is not`
    );
  }
  const refunded = milestone.amount - gross;
  const earning = earningOf(gross, facts.policy.feeBps);
  return [
    { type: "milestone.resolved", rule: "R19", ...earning, refunded, reason: reason2 },
    ...supersede(milestone, `ops resolved the hold at ${toIso(message.at)}`)
  ];
}
function openRefund(milestone, message, facts) {
  if (milestone.refundRequest !== null) {
    const { id, respondBy } = milestone.refundRequest;
    return reject(
      "refund_request_open",
      "R17",
      `refund request ${id} is open; it is answered by ${toIso(respondBy)}`
    );
  }
  return [
    {
      type: "refund_request.opened",
      rule: "R17",
      refundRequestId: facts.newRefundRequestId,
      amount: milestone.amount,
      respondBy: message.at + facts.policy.refundResponsePeriod,
      reason: message.reason
    }
  ];
}
function answered(milestone, message) {
  const open = milestone.refundRequest;
  if (open !== null && (message.refundRequestId ?? open.id) === open.id) return open;
  return reject("refund_request_closed", "R17", "this refund request is not open any more");
}
var isOpen = (found) => "respondBy" in found;
function acceptRefund(milestone, message) {
  const request = answered(milestone, message);
  if (!isOpen(request)) return request;
  return refundAll(milestone, "R17", "accepted", message.reason ?? "the freelancer accepted");
}
function closeDeclined(request, message) {
  const reason2 = message.reason ?? "the freelancer declined";
  return {
    type: "refund_request.closed",
    rule: "R17",
    refundRequestId: request.id,
    outcome: "declined",
    reason: reason2
  };
}
function declineInReview(milestone, message) {
  const request = answered(milestone, message);
  return isOpen(request) ? [closeDeclined(request, message)] : request;
}
function declineRefund(milestone, message) {
  const request = answered(milestone, message);
  if (!isOpen(request)) return request;
  const reason2 = `the freelancer declined refund request ${request.id}`;
  return [
    closeDeclined(request, message),
    { type: "milestone.held", rule: "R17", before: milestone.state, reason: reason2 }
  ];
}
function responsePeriodOver(milestone, message) {
  if (milestone.refundRequest?.respondBy !== message.at) return [];
  return refundAll(milestone, "R17", "silence", `no answer by ${toIso(message.at)}`);
}
var contractEnding = (milestone, message, facts) => hasHeard(milestone, facts.contract.end) ? [] : endHeardBy(milestone, message, facts);
function supersede({ refundRequest }, reason2) {
  if (refundRequest === null) return [];
  const refundRequestId = refundRequest.id;
  return [{ type: "refund_request.closed", rule: "R18", refundRequestId, outcome: "superseded", reason: reason2 }];
}
var alreadyFunded = refused("R1", "the milestone is already funded");
var notFunded = refused("R1", "the milestone is not funded yet; fund it first");
var notInReview = refused("R10", "no submission is in review");
var notOnHold = refused("R19", "the milestone is not on hold; hold it first");
var onHold = refused("R19", "the milestone is on hold until ops lift or resolve it");
var bonusLater = refused("R14", "a bonus goes with an approval, or to a paid milestone");
var silent = {
  reviewDeadline: ignored,
  responsePeriodOver: ignored,
  reminder: ignored,
  charged: ignored,
  chargeDeclined: ignored,
  contractEnding: ignored
};
var working = {
  ...silent,
  fund: alreadyFunded,
  bonus: bonusLater,
  hold: on(["on_hold"], hold),
  liftHold: notOnHold,
  resolve: notOnHold,
  openRefund: on([], openRefund),
  acceptRefund: on(["refunded"], acceptRefund),
  responsePeriodOver: on(["refunded"], responsePeriodOver),
  contractEnding: on(["refunded"], contractEnding)
};
var ended = (name) => {
  const over = refused("R21", `the milestone is already ${name}`);
  return {
    ...silent,
    fund: over,
    submit: over,
    withdrawSubmission: over,
    requestChanges: over,
    approve: over,
    bonus: refused("R14", `a bonus goes to a paid milestone; this one is ${name}`),
    hold: over,
    liftHold: over,
    resolve: over,
    openRefund: over,
    acceptRefund: refused("R17", `the request is closed: the milestone is ${name}`, "refund_request_closed"),
    declineRefund: refused("R17", `the request is closed: the milestone is ${name}`, "refund_request_closed")
  };
};
var superseded = refused(
  "R18",
  "the request was superseded: the milestone was paid",
  "refund_request_superseded"
);
var transitions = {
  planned: {
    ...silent,
    fund: on(["funding", "active"], fund),
    submit: notFunded,
    withdrawSubmission: notInReview,
    requestChanges: notInReview,
    approve: notFunded,
    bonus: bonusLater,
    hold: notFunded,
    liftHold: notOnHold,
    resolve: notOnHold,
    openRefund: notFunded,
    acceptRefund: notFunded,
    declineRefund: notFunded
  },
  funding: {
    ...silent,
    fund: waits,
    submit: waits,
    withdrawSubmission: waits,
    requestChanges: waits,
    approve: waits,
    bonus: waits,
    hold: waits,
    liftHold: waits,
    resolve: waits,
    openRefund: waits,
    acceptRefund: waits,
    declineRefund: waits,
    contractEnding: waits,
    charged: on(["active"], charged),
    chargeDeclined: on(["planned"], chargeDeclined)
  },
  active: {
    ...working,
    submit: on(["in_review"], submit),
    withdrawSubmission: notInReview,
    requestChanges: notInReview,
    approve: on(["paid"], approveUnsubmitted),
    declineRefund: on(["on_hold"], declineRefund)
  },
  in_review: {
    ...working,
    submit: refused("R10", "a submission is in review already; withdraw it first"),
    withdrawSubmission: on(["active"], withdrawSubmission),
    requestChanges: on(["changes_requested"], requestChanges),
    approve: on(["paid"], approve),
    declineRefund: on([], declineInReview),
    reviewDeadline: on(["paid"], reviewDeadline),
    reminder: on([], reminder)
  },
  changes_requested: {
    ...working,
    submit: on(["in_review"], submit),
    withdrawSubmission: notInReview,
    requestChanges: notInReview,
    approve: on(["paid"], approveUnsubmitted),
    declineRefund: on(["on_hold"], declineRefund)
  },
  on_hold: {
    ...silent,
    fund: alreadyFunded,
    submit: onHold,
    withdrawSubmission: onHold,
    requestChanges: onHold,
    approve: onHold,
    bonus: bonusLater,
    hold: onHold,
    liftHold: on(["active", "in_review", "changes_requested", "refunded"], liftHold),
    resolve: on(["resolved"], resolve),
    openRefund: onHold,
    acceptRefund: onHold,
    declineRefund: onHold,
    contractEnding: on([], contractEnding)
  },
  paid: {
    ...ended("paid"),
    bonus: on([], bonus),
    acceptRefund: superseded,
    declineRefund: superseded
  },
  refunded: ended("refunded"),
  resolved: ended("resolved")
};
function whatHappened({ state }) {
  switch (state.name) {
    case "in_review":
      return `in review since ${toIso(state.submittedAt)}`;
    case "on_hold":
      return `on hold since ${toIso(state.heldAt)} (${state.reason})`;
    case "paid":
      return `already ${state.how === "approved" ? "approved" : "released"} by ${describeActor(state.by)} at ${toIso(state.at)}`;
    case "refunded":
      return `already refunded by ${describeActor(state.by)} at ${toIso(state.at)} (${state.because.replaceAll("_", " ")})`;
    case "resolved":
      return `already resolved by ${describeActor(state.by)} at ${toIso(state.at)}`;
    default:
      return null;
  }
}

// domain/milestone/decide.ts
function decide(milestone, message, facts) {
  const heard = mustHear(milestone, message, facts) ? endHeardBy(milestone, message, facts) : [];
  const current = evolveAll(milestone, heard, originOf(message, facts));
  const decision = meet(current, message, facts);
  if (decision.outcome === "waits" || heard.length === 0) return decision;
  return { ...decision, events: [...heard, ...decision.events] };
}
var isWorking = ({ state }) => state.name === "active" || state.name === "in_review" || state.name === "changes_requested";
var mustHear = (milestone, message, facts) => isWorking(milestone) && hasEndToHear(milestone, message, facts);
function originOf(message, { contract: { end } }) {
  return ({ rule }) => end !== null && (rule === "R15" || rule === "R16") ? { actor: end.actor, at: end.at, cause: message.cause } : message;
}
function meet(milestone, message, facts) {
  const cell = cellOf(milestone.state.name, message.type);
  const nothing = { events: [], rejection: null, next: milestone };
  switch (cell.kind) {
    case "waits":
    case "ignored":
      return { ...nothing, outcome: cell.kind };
    case "refused": {
      const detail = [cell.why, whatHappened(milestone)].filter(Boolean).join(": ");
      return { ...nothing, outcome: "rejected", rejection: inState(milestone, { ...cell, detail }) };
    }
    case "handled": {
      const verdict = cell.verdict(milestone, message, facts);
      if (isRejection(verdict))
        return { ...nothing, outcome: "rejected", rejection: inState(milestone, verdict) };
      if (verdict.length === 0) return { ...nothing, outcome: "ignored" };
      const next = evolveAll(milestone, verdict, originOf(message, facts));
      assertLeadsTo(cell, milestone.state.name, message.type, next.state.name);
      return { outcome: "applied", events: verdict, rejection: null, next };
    }
  }
}
var cellOf = (state, message) => transitions[state][message];
function inState(milestone, { code, detail, rule }) {
  return { code, detail, rule, state: milestone.state.name, possible: possibleFor(milestone) };
}
var possibleFrom = (state) => actTypes.filter((act) => {
  const { kind } = cellOf(state, act);
  return kind === "handled" || kind === "waits";
});
var possibleFor = ({ state, refundRequest }) => possibleFrom(state.name).filter((act) => {
  if (act === "acceptRefund" || act === "declineRefund") return refundRequest !== null;
  return act !== "openRefund" || refundRequest === null;
});
function assertLeadsTo(cell, from, message, to) {
  if (to !== from && !cell.to.includes(to)) {
    throw new Error(`the table does not let ${message} lead from ${from} to ${to}`);
  }
}

// store/json-row.ts
function revive(row, instants2) {
  const dates = instants2.map((column) => {
    const text2 = row[column];
    return [column, text2 === null ? null : new Date(text2)];
  });
  return { ...row, ...Object.fromEntries(dates) };
}

// store/commands.ts
function toCommand(row) {
  return {
    id: row.id,
    kind: row.kind,
    contractId: row.contract_id,
    subjectId: row.subject_id,
    milestoneId: row.milestone_id,
    refundRequestId: row.refund_request_id,
    caller: row.caller_role === null || row.caller_id === null ? null : { role: row.caller_role, id: row.caller_id },
    requestHash: row.request_hash,
    actor: toActor(row),
    payload: row.payload,
    receivedAt: row.received_at.getTime(),
    state: row.state,
    rejection: row.rejection,
    result: row.result,
    decidedAt: row.decided_at?.getTime() ?? null
  };
}
var commandOf = (row) => toCommand(revive(row, ["received_at", "decided_at"]));
async function insertCommand(db, command, outcome) {
  const { idempotency } = command;
  const [row] = await db("commands").insert({
    id: command.id,
    kind: command.kind,
    contract_id: command.contractId,
    subject_id: command.subjectId ?? null,
    milestone_id: command.milestoneId ?? null,
    refund_request_id: command.refundRequestId ?? null,
    caller_role: idempotency?.role ?? null,
    caller_id: idempotency?.id ?? null,
    idempotency_key: idempotency?.key ?? null,
    request_hash: idempotency?.hash ?? null,
    ...actorColumns(command.actor),
    payload: JSON.stringify(command.payload),
    received_at: new Date(command.receivedAt),
    sweep_at: db.raw(`now() + interval '5 seconds'`),
    ...outcome === void 0 ? {} : outcomeColumns(db, outcome)
  }).onConflict().ignore().returning("*");
  return row === void 0 ? null : toCommand(row);
}
function outcomeColumns(db, outcome) {
  return {
    state: outcome.state,
    result: outcome.state === "applied" ? JSON.stringify(outcome.result) : null,
    rejection: outcome.state === "rejected" ? JSON.stringify(outcome.rejection) : null,
    decided_at: db.fn.now(),
    sweep_at: null
  };
}
async function settleCommand(trx, id, outcome) {
  await trx("commands").where({ id, state: "pending" }).update(outcomeColumns(trx, outcome));
}
async function findCommand(db, id) {
  const row = await db("commands").where({ id }).first();
  return row === void 0 ? null : toCommand(row);
}
async function findCommandByKey(db, { role, id, key }) {
  const row = await db("commands").where({ caller_role: role, caller_id: id, idempotency_key: key }).first();
  return row === void 0 ? null : toCommand(row);
}
async function pendingUntil(trx, to, by) {
  const [column, id] = "milestoneId" in to ? ["milestone_id", to.milestoneId] : ["refund_request_id", to.refundRequestId];
  const rows = await trx("commands").where({ [column]: id, state: "pending" }).where("received_at", "<=", new Date(by)).orderBy("received_at").select("id", "kind", "received_at");
  return rows.map(({ id: commandId, kind, received_at: at }) => ({
    commandId,
    type: kind,
    receivedAt: at.getTime()
  }));
}

// store/milestones.ts
function toMilestone(row) {
  return {
    id: row.id,
    contractId: row.contract_id,
    sequence: row.sequence,
    title: row.title,
    description: row.description,
    amount: row.amount,
    version: row.version,
    state: row.details,
    refundRequest: row.refund_request_id === null || row.respond_by === null ? null : { id: row.refund_request_id, respondBy: row.respond_by.getTime() },
    endHeard: row.end_heard,
    attention: row.attention,
    createdAt: row.created_at.getTime()
  };
}
function changedColumns(milestone, clockOffset) {
  const { state, refundRequest } = milestone;
  const alarm = nextAlarm(milestone, 0);
  return {
    state: state.name,
    details: JSON.stringify(state),
    version: milestone.version,
    refund_request_id: refundRequest?.id ?? null,
    respond_by: refundRequest === null ? null : new Date(refundRequest.respondBy),
    end_heard: milestone.endHeard,
    review_deadline: state.name === "in_review" ? new Date(state.reviewDeadline) : null,
    wake_at: alarm === null ? null : new Date(alarm.at),
    sweep_at: alarm === null ? null : new Date(alarm.at - clockOffset)
  };
}
async function insertMilestone(trx, milestone) {
  const [contract] = await trx("contracts").where({ id: milestone.contractId }).increment("milestone_count", 1).returning("milestone_count");
  const state = { name: "planned", lastFailure: null };
  const [row] = await trx("milestones").insert({
    id: newId.milestone(),
    contract_id: milestone.contractId,
    sequence: contract.milestone_count,
    title: milestone.title,
    description: milestone.description,
    amount: milestone.amount,
    state: state.name,
    details: JSON.stringify(state),
    created_at: new Date(milestone.createdAt)
  }).returning("*");
  if (row === void 0) throw new Error("a milestone was inserted and did not come back");
  return toMilestone(row);
}
async function findMilestone(db, id) {
  const row = await db("milestones").where({ id }).first();
  return row === void 0 ? null : toMilestone(row);
}
async function readScene(trx, contract, milestoneId, commandId) {
  const { rows } = await trx.raw(
    `select m.*,
       coalesce((select balance from ledger.balances
                 where account = 'held_over:' || m.contract_id and currency = ?), 0) as held_over,
       exists (select 1 from bonuses where milestone_id = m.id and state = 'pending') as bonus_pending,
       (select to_jsonb(k) from commands k where k.id = ?) as command
     from milestones m where m.id = ? and m.contract_id = ?`,
    [contract.currency, commandId, milestoneId, contract.id]
  );
  const row = rows[0];
  if (row === void 0) throw new Error(`no milestone ${milestoneId} in contract ${contract.id}`);
  return {
    milestone: toMilestone(row),
    heldOver: row.held_over,
    bonusPending: row.bonus_pending,
    command: row.command === null ? null : commandOf(row.command)
  };
}

// domain/postings.ts
var accounts = {
  escrow: (milestoneId) => `escrow:${milestoneId}`,
  heldOver: (contractId) => `held_over:${contractId}`,
  onHold: (refundRequestId) => `on_hold:${refundRequestId}`,
  freelancer: (id, currency) => `freelancer:${id}:${currency}`,
  refundsDue: (chargeId) => `refunds_due:${chargeId}`,
  fees: "fees",
  external: (provider) => `external:${provider}`
};
function postingOf(event, milestoneId, parties) {
  const escrow = accounts.escrow(milestoneId);
  const heldOver = accounts.heldOver(parties.contractId);
  switch (event.type) {
    case "milestone.funding_started":
      return movement("draw", [leg(heldOver, -event.drawn), leg(escrow, event.drawn)]);
    case "milestone.funded":
      return movement("deposit", [
        leg(accounts.external(parties.provider), -event.charged),
        leg(escrow, event.charged)
      ]);
    case "milestone.funding_failed":
      return movement("give_back", [leg(escrow, -event.givenBack), leg(heldOver, event.givenBack)]);
    case "milestone.released":
    case "milestone.auto_released":
      return movement("release", [
        leg(escrow, -(event.gross + event.heldOver)),
        ...earningLegs(event, parties),
        leg(heldOver, event.heldOver)
      ]);
    case "milestone.resolved":
      return movement("resolve", [
        leg(escrow, -(event.gross + event.refunded)),
        ...earningLegs(event, parties),
        ...refundLegs(event.refunded, parties)
      ]);
    case "milestone.refunded":
      return movement("refund", [leg(escrow, -event.amount), ...refundLegs(event.amount, parties)]);
    default:
      return null;
  }
}
var leg = (account, amount2) => ({ account, amount: amount2 });
function movement(kind, legs) {
  const moved = legs.filter(({ amount: amount2 }) => amount2 !== 0);
  return moved.length === 0 ? null : { kind, legs: moved };
}
var earningLegs = ({ net, fee }, { freelancerId, currency }) => [
  leg(accounts.freelancer(freelancerId, currency), net),
  leg(accounts.fees, fee)
];
var refundLegs = (amount2, { charges }) => allotRefund(amount2, charges).map((part) => leg(accounts.refundsDue(part.chargeId), part.amount));
function refundPartsOf(legs) {
  const prefix = accounts.refundsDue("");
  return legs.filter(({ account, amount: amount2 }) => account.startsWith(prefix) && amount2 > 0).map(({ account, amount: amount2 }) => ({ chargeId: account.slice(prefix.length), amount: amount2 }));
}

// domain/bonus.ts
var paidBonus = (amount2, feeBps, chargeId) => ({
  name: "paid",
  chargeId,
  ...earningOf(amount2, feeBps)
});
function bonusPosting(earning, parties) {
  const outside = { account: accounts.external(parties.provider), amount: -earning.gross };
  return movement("bonus", [outside, ...earningLegs(earning, parties)]);
}

// store/events.ts
async function insertEvents(trx, events) {
  if (events.length > 0) await trx("events").insert(events.map(eventRow));
}
function eventRow(event) {
  return {
    contract_id: event.contractId,
    milestone_id: event.milestoneId,
    refund_request_id: event.refundRequestId,
    type: event.type,
    rule: event.rule,
    ...actorColumns(event.actor),
    cause: event.cause,
    received_at: new Date(event.receivedAt),
    amount: event.amount,
    journal_id: event.journalId,
    data: JSON.stringify(event.data)
  };
}
async function isRecorded(trx, milestoneId, cause) {
  return await trx("events").where({ milestone_id: milestoneId, cause }).first("id") !== void 0;
}

// store/ledger.ts
var import_node_crypto = require("node:crypto");
var import_uuidv72 = require("uuidv7");
var LedgerError = class extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
  code;
  name = "LedgerError";
};
var codeOfSqlState = {
  ME001: "OPERATION_KEY_REUSED",
  ME002: "APPEND_ONLY"
};
var codeOfConstraint = {
  journals_have_legs: "NO_LEGS",
  journals_balanced: "UNBALANCED",
  journals_kind_known: "WRONG_KIND",
  journals_currency_is_the_contracts: "WRONG_CONTRACT_OR_CURRENCY",
  journals_milestone_is_the_contracts: "UNKNOWN_MILESTONE",
  entries_pkey: "JOURNAL_COMPLETE",
  entries_counted_by_journal: "JOURNAL_COMPLETE",
  entries_of_their_journal: "WRONG_CONTRACT_OR_CURRENCY",
  entries_account_known: "UNKNOWN_ACCOUNT",
  entries_suit_kind: "WRONG_KIND",
  entries_amount_bounded: "AMOUNT_OUT_OF_RANGE",
  balances_not_negative: "INSUFFICIENT_BALANCE",
  balances_bounded: "AMOUNT_OUT_OF_RANGE",
  milestones_escrow_follows_state: "ESCROW_CONTRADICTS_STATE"
};
function asLedgerError(error) {
  if (error instanceof LedgerError) return error;
  if (!(error instanceof Error)) return null;
  const { code = "", constraint = "" } = error;
  const refusal = codeOfSqlState[code] ?? codeOfConstraint[constraint];
  return refusal === void 0 ? null : new LedgerError(refusal, error.message, { cause: error });
}
async function post(db, postings) {
  for (const posting of postings) checkLegs(posting);
  if (postings.length === 0) return [];
  const { rows } = await translated(
    db.raw("select * from ledger.post(?::jsonb)", [
      JSON.stringify(postings.map(toJournal))
    ])
  );
  return rows.map((row) => ({
    operationKey: row.operation_key,
    journalId: row.journal_id,
    replayed: row.replayed
  }));
}
async function translated(query) {
  try {
    return await query;
  } catch (error) {
    throw asLedgerError(error) ?? error;
  }
}
var MAX_LEG = 100 * MAX_AMOUNT;
function checkLegs({ operationKey: operationKey2, legs }) {
  const fault = (code, what) => new LedgerError(code, `posting ${operationKey2}: ${what}`);
  if (legs.length < 2) throw fault("NO_LEGS", `${legs.length} legs; a journal has two or more`);
  for (const { account, amount: amount2 } of legs) {
    if (!Number.isSafeInteger(amount2) || amount2 === 0 || Math.abs(amount2) > MAX_LEG)
      throw fault("AMOUNT_OUT_OF_RANGE", `${amount2} on ${account}`);
  }
  const total = legs.reduce((sum, { amount: amount2 }) => sum + amount2, 0);
  if (total !== 0) throw fault("UNBALANCED", `its legs sum to ${total}`);
}
function toJournal(posting) {
  const { operationKey: operationKey2, kind, contractId, milestoneId, currency, why, legs } = posting;
  const content = {
    operationKey: operationKey2,
    kind,
    contractId,
    milestoneId,
    currency,
    actorRole: why.actorRole,
    actorId: why.actorId,
    // Left out where there is none, so that a posting made before there could be one still has its hash.
    ...why.actorVia === void 0 ? {} : { actorVia: why.actorVia },
    rule: why.rule,
    cause: why.cause,
    followed: why.followed ?? null,
    receivedAt: new Date(why.receivedAt).toISOString(),
    legs: legs.map(({ account, amount: amount2 }) => ({ account, amount: amount2 }))
  };
  const requestHash = (0, import_node_crypto.createHash)("sha256").update(JSON.stringify(content)).digest("hex");
  return { id: `jrn_${(0, import_uuidv72.uuidv7)().replaceAll("-", "")}`, requestHash, ...content };
}
var noMoney = {
  charged: 0,
  bonus: 0,
  inEscrow: 0,
  heldOver: 0,
  onHold: 0,
  paid: 0,
  fees: 0,
  refunded: 0
};
async function contractMoney(db, contractId) {
  return (await contractsMoney(db, [contractId])).get(contractId) ?? noMoney;
}
async function contractsMoney(db, contractIds) {
  const { rows } = await db.raw(contractsMoneySql, [[...contractIds]]);
  const money = new Map(contractIds.map((id) => [id, noMoney]));
  for (const { contract_id: id, ...sums } of rows) {
    money.set(id, {
      charged: exact(sums.charged),
      bonus: exact(sums.bonus),
      inEscrow: exact(sums.in_escrow),
      heldOver: exact(sums.held_over),
      onHold: exact(sums.on_hold),
      paid: exact(sums.paid),
      fees: exact(sums.fees),
      refunded: exact(sums.refunded)
    });
  }
  return money;
}
var contractsMoneySql = `
  select c.id as contract_id, sums.*
    from unnest(?::text[]) as c(id)
    cross join lateral (
      select sum(amount) filter (where kind = 'deposit' and account = 'escrow') as charged,
             -sum(amount) filter (where kind = 'bonus' and account = 'external') as bonus,
             sum(amount) filter (where account = 'escrow' and not milestone_on_hold) as in_escrow,
             sum(amount) filter (where account = 'held_over') as held_over,
             sum(amount) filter (where account = 'on_hold' or account = 'escrow' and milestone_on_hold) as on_hold,
             sum(amount) filter (where account = 'freelancer' and kind <> 'payout') as paid,
             sum(amount) filter (where account = 'fees') as fees,
             sum(amount) filter (where account = 'refunds_due' and kind <> 'refund_transfer') as refunded
        from (
          select e.amount, j.kind, split_part(e.account, ':', 1) as account, m.state = 'on_hold' as milestone_on_hold
            from ledger.entries e
            join ledger.journals j on j.contract_id = c.id and j.id = e.journal_id
            left join milestones m on m.contract_id = c.id and m.id = j.milestone_id
           where e.contract_id = c.id) legs) sums`;
async function trialBalance(db) {
  const { rows } = await db.raw(
    `select split_part(account, ':', 1) as accounts, currency, sum(amount) as balance
       from ledger.entries group by 1, 2 order by 2, 1`
  );
  return rows.map((row) => ({ ...row, balance: exact(row.balance) }));
}
function exact(sum) {
  const value = Number(sum ?? 0);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${sum} minor units cannot be held exactly`);
  return value;
}

// transactions/context.ts
var PROVIDER = "simulated";
var contractPolicy = (contract) => policyOf(contract.policy);
async function partiesOf(trx, contract, refunds) {
  return {
    contractId: contract.id,
    freelancerId: contract.freelancerId,
    currency: contract.currency,
    provider: PROVIDER,
    charges: refunds ? await refundableCharges(trx, contract.id) : []
  };
}
function postingFor(subject, { kind, legs }, rule, origin) {
  return {
    operationKey: operationKey(subject.id, origin.cause, kind),
    kind,
    contractId: subject.contract.id,
    milestoneId: subject.milestoneId,
    currency: subject.contract.currency,
    why: {
      actorRole: origin.actor.role,
      actorId: origin.actor.id,
      ...origin.actor.via === void 0 ? {} : { actorVia: origin.actor.via },
      rule,
      cause: origin.cause,
      receivedAt: new Date(origin.at).toISOString()
    },
    legs
  };
}
var operationKey = (subjectId, cause, kind) => `${subjectId}:${cause}:${kind}`;
async function postAll(trx, postings) {
  if (postings.length === 0) return [];
  const posted = await post(trx, postings);
  const ids = new Map(posted.map(({ operationKey: key, journalId }) => [key, journalId]));
  return postings.map(({ operationKey: key }) => {
    const id = ids.get(key);
    if (id === void 0) throw new Error(`the ledger did not answer the posting ${key}`);
    return id;
  });
}
async function recordRefundsDue(trx, posting, createdAt) {
  const parts = refundPartsOf(posting.legs);
  if (parts.length === 0) return [];
  const { contractId, operationKey: key } = posting;
  return insertRefunds(trx, { contractId, operationKey: key, createdAt }, parts);
}
function eventOf(subject, origin, event, journalId = null) {
  return {
    contractId: subject.contractId,
    milestoneId: subject.milestoneId ?? null,
    refundRequestId: subject.refundRequestId ?? null,
    type: event.type,
    rule: event.rule,
    actor: origin.actor,
    cause: origin.cause,
    receivedAt: origin.at,
    amount: event.amount ?? null,
    journalId,
    data: { ...event.data }
  };
}
function mergeFollowUps(...all) {
  return {
    bonuses: all.flatMap(({ bonuses }) => bonuses),
    contractEnds: all.flatMap(({ contractEnds }) => contractEnds),
    heldOverRequests: all.flatMap(({ heldOverRequests }) => heldOverRequests),
    refundTransfers: all.flatMap(({ refundTransfers }) => refundTransfers)
  };
}

// transactions/bonus.ts
var chargeKey = (bonus3) => `bonus:${bonus3.milestoneId}:${bonus3.id}`;
function settleBonus(db, id, answer3, real) {
  return db.transaction(async (trx) => {
    const found = await findBonus(trx, id);
    const contract = found && await lockContract(trx, found.contractId);
    const bonus3 = await findBonus(trx, id);
    if (!contract || !bonus3) throw new Error(`there is no bonus ${id}`);
    if (bonus3.state.name !== "pending") return bonus3.state.name;
    const now = presentOf(contract, real);
    return answer3.status === "succeeded" ? pay(trx, contract, bonus3, answer3.railReference, now) : fail(trx, bonus3, answer3, now);
  });
}
var originOf2 = ({ actor, requestedAt, id }) => ({ actor, at: requestedAt, cause: id });
async function pay(trx, contract, bonus3, railReference, now) {
  const state = paidBonus(bonus3.amount, contractPolicy(contract).feeBps, newId.charge());
  await insertCharge(trx, {
    id: state.chargeId,
    operationKey: chargeKey(bonus3),
    contractId: contract.id,
    milestoneId: bonus3.milestoneId,
    kind: "bonus",
    amount: bonus3.amount,
    provider: PROVIDER,
    railReference,
    paymentMethod: bonus3.paymentMethod,
    createdAt: now
  });
  const moved = bonusPosting(state, await partiesOf(trx, contract, false));
  const subject = { contract, milestoneId: bonus3.milestoneId, id: bonus3.milestoneId };
  const [journalId = null] = await postAll(
    trx,
    moved ? [postingFor(subject, moved, "R14", originOf2(bonus3))] : []
  );
  await settleBonusRow(trx, bonus3.id, state, now);
  const data = { fee: state.fee, net: state.net };
  const record2 = { type: "bonus.paid", rule: "R14", amount: bonus3.amount, data };
  await insertEvents(trx, [eventOf(bonus3, originOf2(bonus3), record2, journalId)]);
  const result = {
    milestoneId: bonus3.milestoneId,
    bonus: { amount: bonus3.amount, fee: state.fee, state: "paid" }
  };
  await settleCommand(trx, bonus3.id, { state: "applied", result });
  return "paid";
}
async function fail(trx, bonus3, { code, reason: reason2 }, now) {
  await settleBonusRow(trx, bonus3.id, { name: "failed", code, reason: reason2 }, now);
  const record2 = { type: "bonus.failed", rule: "R14", amount: bonus3.amount, data: { code, reason: reason2 } };
  await insertEvents(trx, [eventOf(bonus3, originOf2(bonus3), record2)]);
  const detail = `the charge for the bonus was declined: ${reason2}`;
  const rejection2 = {
    code: "charge_declined",
    rule: "R14",
    detail,
    railCode: code,
    possible: ["bonus"]
  };
  await settleCommand(trx, bonus3.id, { state: "rejected", rejection: rejection2 });
  return "failed";
}

// protocol/activities.ts
var noFollowUps = {
  bonuses: [],
  contractEnds: [],
  heldOverRequests: [],
  refundTransfers: []
};

// domain/refund-request.ts
function decideHeldOver(request, message, facts) {
  const { state } = request;
  switch (message.type) {
    case "responsePeriodOver":
      if (state.name !== "open" || state.respondBy !== message.at) return null;
      return settle(request, facts, "R17", `no answer by ${toIso(message.at)}`);
    case "freelancerEnded":
      if (state.name !== "open") return null;
      return settle(request, facts, "R16", "the freelancer ended the contract");
    case "acceptRefund":
      if (state.name !== "open") return closed(request);
      return settle(request, facts, "R17", message.reason ?? "the freelancer accepted");
    case "declineRefund": {
      if (state.name !== "open") return closed(request);
      const setAside = available(request, facts);
      const reason2 = message.reason ?? "the freelancer declined";
      if (setAside === 0) return superseded2();
      return { type: "refund_request.declined", rule: "R17", setAside, reason: reason2 };
    }
    case "resolve":
      return resolve2(state, message, facts);
  }
}
var available = ({ asked: asked2 }, { heldOver }) => Math.min(asked2, heldOver);
function settle(request, facts, rule, reason2) {
  const amount2 = available(request, facts);
  return amount2 === 0 ? superseded2() : { type: "refund_request.refunded", rule, amount: amount2, reason: reason2 };
}
var superseded2 = () => ({
  type: "refund_request.superseded",
  rule: "R17",
  reason: "the held-over money it asked for has been used to fund a milestone"
});
function resolve2(state, { freelancerAmount: gross, reason: reason2 }, { policy, currency }) {
  if (state.name !== "declined") {
    const detail = `the refund request is ${state.name}: ops resolve held-over money that is on hold`;
    return {
      code: "wrong_state",
      rule: "R19",
      detail,
      state: state.name,
      possible: possibleForRequest(state.name)
    };
  }
  if (!isPart(gross, state.onHold)) {
    const held = `${formatMoney(state.onHold, currency)} (${state.onHold} minor units)`;
    const detail = `the freelancer's part is from 0 to the ${held} on hold; ${gross} is not`;
    return { code: "split_out_of_range", rule: "R19", detail, state: state.name };
  }
  const earning = earningOf(gross, policy.feeBps);
  return { type: "refund_request.resolved", rule: "R19", ...earning, refunded: state.onHold - gross, reason: reason2 };
}
function closed({ state }) {
  const code = state.name === "superseded" ? "refund_request_superseded" : "refund_request_closed";
  const detail = `the refund request is ${state.name}`;
  return { code, rule: "R17", detail, state: state.name, possible: possibleForRequest(state.name) };
}
function possibleForRequest(state) {
  if (state === "open") return ["acceptRefund", "declineRefund"];
  return state === "declined" ? ["resolve"] : [];
}
function evolveHeldOver(request, event) {
  return { ...request, state: stateAfter(event) };
}
function stateAfter(event) {
  switch (event.type) {
    case "refund_request.refunded":
      return { name: "refunded", refunded: event.amount };
    case "refund_request.declined":
      return { name: "declined", onHold: event.setAside };
    case "refund_request.superseded":
      return { name: "superseded" };
    case "refund_request.resolved":
      return { name: "resolved", released: event.gross, refunded: event.refunded };
  }
}
function heldOverPostingOf(event, requestId, parties) {
  const heldOver = accounts.heldOver(parties.contractId);
  const onHold3 = accounts.onHold(requestId);
  switch (event.type) {
    case "refund_request.refunded":
      return movement("refund", [
        { account: heldOver, amount: -event.amount },
        ...refundLegs(event.amount, parties)
      ]);
    case "refund_request.declined":
      return movement("set_aside", [
        { account: heldOver, amount: -event.setAside },
        { account: onHold3, amount: event.setAside }
      ]);
    case "refund_request.resolved":
      return movement("resolve", [
        { account: onHold3, amount: -(event.gross + event.refunded) },
        ...earningLegs(event, parties),
        ...refundLegs(event.refunded, parties)
      ]);
    case "refund_request.superseded":
      return null;
  }
}

// store/refund-requests.ts
function toRefundRequest(row) {
  return {
    id: row.id,
    contractId: row.contract_id,
    milestoneId: row.milestone_id,
    amount: row.amount,
    reason: row.reason,
    state: row.state,
    respondBy: row.respond_by?.getTime() ?? null,
    onHold: row.on_hold,
    refunded: row.refunded,
    released: row.released,
    openedBy: toActor({
      actor_role: row.opened_by_role,
      actor_id: row.opened_by_id,
      actor_via: row.opened_by_via
    }),
    openedAt: row.opened_at.getTime(),
    closedAt: row.closed_at?.getTime() ?? null,
    closeReason: row.close_reason
  };
}
function toHeldOverRequest(request) {
  return { id: request.id, asked: request.amount, state: heldOverState(request) };
}
function heldOverState(request) {
  const { state, refunded, released, onHold: onHold3 } = request;
  switch (state) {
    case "open":
      return { name: "open", respondBy: request.respondBy ?? Number.POSITIVE_INFINITY };
    case "refunded":
      return { name: "refunded", refunded };
    case "declined":
      return { name: "declined", onHold: onHold3 };
    case "superseded":
      return { name: "superseded" };
    case "resolved":
      return { name: "resolved", released, refunded };
  }
}
async function insertRefundRequest(trx, request) {
  const [row] = await trx("refund_requests").insert({
    id: request.id,
    contract_id: request.contractId,
    milestone_id: request.milestoneId,
    amount: request.amount,
    reason: request.reason,
    respond_by: new Date(request.respondBy),
    opened_by_role: request.openedBy.role,
    opened_by_id: request.openedBy.id,
    opened_by_via: request.openedBy.via ?? null,
    opened_at: new Date(request.openedAt),
    // Its workflow is started at once; should that be lost, the sweep starts it.
    sweep_at: trx.raw(`now() + interval '5 seconds'`)
  }).returning("*");
  if (row === void 0) throw new Error("a refund request was inserted and did not come back");
  return toRefundRequest(row);
}
async function updateRefundRequest(trx, id, change2) {
  const instant = (at) => at == null ? at : new Date(at);
  const columns = {
    state: change2.state,
    respond_by: instant(change2.respondBy),
    on_hold: change2.onHold,
    refunded: change2.refunded,
    released: change2.released,
    closed_at: instant(change2.closedAt),
    close_reason: change2.closeReason
  };
  await trx("refund_requests").where({ id }).update(Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== void 0)));
}
async function findRefundRequest(db, id) {
  const row = await db("refund_requests").where({ id }).first();
  return row === void 0 ? null : toRefundRequest(row);
}
async function openHeldOverRequest(trx, contractId) {
  const row = await trx("refund_requests").where({ contract_id: contractId, state: "open" }).whereNull("milestone_id").first();
  return row === void 0 ? null : toRefundRequest(row);
}

// transactions/write-held-over.ts
async function writeHeldOverEvent(trx, change2) {
  const { contract, request, event, origin, now } = change2;
  const parties = await partiesOf(trx, contract, "amount" in event || "refunded" in event);
  const moved = heldOverPostingOf(event, request.id, parties);
  const posting = moved && postingFor({ contract, milestoneId: null, id: request.id }, moved, event.rule, origin);
  const [journalId = null] = await postAll(trx, posting === null ? [] : [posting]);
  await updateRefundRequest(trx, request.id, rowChange(event, now));
  const { type, rule, ...data } = event;
  const record2 = { type, rule, amount: amountOf(event), data };
  await insertEvents(trx, [
    eventOf({ contractId: contract.id, refundRequestId: request.id }, origin, record2, journalId)
  ]);
  if (posting === null) return noFollowUps;
  return { ...noFollowUps, refundTransfers: await recordRefundsDue(trx, posting, now) };
}
function amountOf(event) {
  switch (event.type) {
    case "refund_request.refunded":
      return event.amount;
    case "refund_request.declined":
      return event.setAside;
    case "refund_request.resolved":
      return event.gross;
    case "refund_request.superseded":
      return null;
  }
}
function rowChange(event, now) {
  const closed2 = { respondBy: null, closedAt: now, closeReason: event.reason };
  switch (event.type) {
    case "refund_request.refunded":
      return { ...closed2, state: "refunded", refunded: event.amount };
    case "refund_request.declined":
      return { ...closed2, state: "declined", onHold: event.setAside };
    case "refund_request.superseded":
      return { ...closed2, state: "superseded" };
    case "refund_request.resolved":
      return { ...closed2, state: "resolved", onHold: 0, released: event.gross, refunded: event.refunded };
  }
}

// transactions/ending.ts
async function beginEnding(trx, contract, end, cause) {
  await setContractEnding(trx, contract.id, end);
  const record2 = { type: "contract.ending", rule: "R16", data: { by: end.by, reason: end.reason } };
  await insertEvents(trx, [
    eventOf({ contractId: contract.id }, { actor: end.actor, at: end.at, cause }, record2)
  ]);
  return { ...contract, state: "ending", end };
}
var MOST_STEPS = 8;
async function continueEnding(trx, contract, now) {
  if (contract.state !== "ending" || contract.end === null) return noFollowUps;
  const { end } = contract;
  const origin = { actor: end.actor, at: end.at, cause: now.cause };
  const done = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const remains = await remainsOf(trx, contract.id);
    const next = nextEndingStep(contract, remains);
    if (next === null) return mergeFollowUps(...done);
    switch (next.type) {
      case "endContract":
        await setContractEnded(trx, contract.id);
        await insertEvents(trx, [
          eventOf({ contractId: contract.id }, origin, { type: "contract.ended", rule: "R16" })
        ]);
        return mergeFollowUps(...done);
      case "askForHeldOver":
        done.push(
          await askForHeldOver(trx, contract, Math.min(remains.heldOver, MAX_AMOUNT), origin, now.now)
        );
        break;
      case "refundHeldOver":
        done.push(await refundHeldOver(trx, contract, remains.heldOver, origin, now.now));
        break;
    }
  }
  throw new Error(`the end of contract ${contract.id} does not come to rest`);
}
async function askForHeldOver(trx, contract, amount2, origin, now) {
  const respondBy = now + contractPolicy(contract).refundResponsePeriod;
  const request = await insertRefundRequest(trx, {
    id: newId.refundRequest(),
    contractId: contract.id,
    milestoneId: null,
    amount: amount2,
    reason: contract.end?.reason ?? "the client ended the contract",
    openedBy: origin.actor,
    openedAt: now,
    respondBy
  });
  const record2 = {
    type: "refund_request.opened",
    rule: "R15",
    amount: amount2,
    data: { respondBy: toIso(respondBy) }
  };
  await insertEvents(trx, [
    eventOf({ contractId: contract.id, refundRequestId: request.id }, origin, record2)
  ]);
  return { ...noFollowUps, heldOverRequests: [request.id] };
}
async function refundHeldOver(trx, contract, heldOver, origin, now) {
  const open = await openHeldOverRequest(trx, contract.id);
  if (open !== null) {
    const message = { type: "freelancerEnded", ...origin };
    const facts = { heldOver, policy: contractPolicy(contract), currency: contract.currency };
    const event = decideHeldOver(toHeldOverRequest(open), message, facts);
    if (event === null || "code" in event) throw new Error(`open refund request ${open.id} did not close`);
    return writeHeldOverEvent(trx, { contract, request: open, event, origin, now });
  }
  const parties = await partiesOf(trx, contract, true);
  const legs = refundLegs(heldOver, parties);
  const moved = movement("refund", [{ account: accounts.heldOver(contract.id), amount: -heldOver }, ...legs]);
  if (moved === null) return noFollowUps;
  const posting = postingFor({ contract, milestoneId: null, id: contract.id }, moved, "R16", origin);
  const [journalId = null] = await postAll(trx, [posting]);
  const record2 = { type: "held_over.refunded", rule: "R16", amount: heldOver };
  await insertEvents(trx, [eventOf({ contractId: contract.id }, origin, record2, journalId)]);
  return { ...noFollowUps, refundTransfers: await recordRefundsDue(trx, posting, now) };
}

// transactions/once.ts
var Undo = class extends Error {
  constructor(answer3) {
    super("undone");
    this.answer = answer3;
  }
  answer;
};
async function once(db, work) {
  try {
    return await db.transaction(work);
  } catch (error) {
    if (error instanceof Undo) return error.answer;
    throw error;
  }
}
async function record(trx, command, result) {
  const recorded2 = await insertCommand(trx, command, { state: "applied", result });
  if (recorded2 === null) throw new Undo({ taken: true });
  return recorded2;
}
var isTaken = async (trx, { idempotency }) => idempotency !== null && await findCommandByKey(trx, idempotency) !== null;

// domain/test-clock.ts
var MAX_ADVANCE = 366 * DAY;
var MAX_OFFSET = 3650 * DAY;

// transactions/contract.ts
function addMilestone(db, request) {
  const { contractId, title, description, amount: amount2 } = request;
  return once(db, async (trx) => {
    const contract = await locked(trx, contractId);
    const createdAt = presentOf(contract, request.createdAt);
    const command = { ...request.command, receivedAt: presentOf(contract, request.command.receivedAt) };
    const rejection2 = refuseContractAct(
      contract,
      { type: "newMilestone", milestones: contract.milestoneCount },
      { heldOver: 0, openHeldOverRequest: false }
    );
    if (rejection2 !== null) throw new Undo(await isTaken(trx, command) ? { taken: true } : { rejection: rejection2 });
    const milestone = await insertMilestone(trx, { contractId, title, description, amount: amount2, createdAt });
    const result = { milestoneId: milestone.id };
    const recorded2 = await record(trx, { ...command, milestoneId: milestone.id }, result);
    const origin = { actor: command.actor, at: command.receivedAt, cause: command.id };
    const event = {
      type: "milestone.planned",
      rule: "R1",
      amount: amount2,
      data: { title, sequence: milestone.sequence }
    };
    await insertEvents(trx, [eventOf({ contractId, milestoneId: milestone.id }, origin, event)]);
    return { milestone, command: recorded2 };
  });
}
async function locked(trx, contractId) {
  const contract = await lockContract(trx, contractId);
  if (contract === null) throw new Error(`there is no contract ${contractId}`);
  return contract;
}
function endContract(db, request) {
  return once(db, async (trx) => {
    const contract = await locked(trx, request.contractId);
    const receivedAt = presentOf(contract, request.receivedAt);
    const command = await insertCommand(trx, { ...request.command, receivedAt });
    if (command === null) throw new Undo({ taken: true });
    const remains = await remainsOf(trx, contract.id);
    const rejection2 = refuseContractAct(contract, { type: "end", by: request.by }, remains);
    if (rejection2 !== null) throw new Undo({ rejection: rejection2 });
    const { by, actor, reason: reason2 } = request;
    const ending2 = await beginEnding(trx, contract, endBy(by, actor, receivedAt, reason2), command.id);
    const settled = await continueEnding(trx, ending2, { now: receivedAt, cause: command.id });
    const state = (await findContract(trx, contract.id))?.state ?? "ending";
    await settleCommand(trx, command.id, { state: "applied", result: { contractId: contract.id, state } });
    const mustTell = state === "ending" || remains.openHeldOverRequest;
    const told = { ...noFollowUps, contractEnds: mustTell ? [contract.id] : [] };
    return {
      command: { ...command, state: "applied", result: { contractId: contract.id, state } },
      followUps: mergeFollowUps(told, settled)
    };
  });
}

// protocol/acts.ts
var import_zod = require("zod");
var isKeepable = (value) => !value.includes("\0") && value.isWellFormed();
var keepable = { error: "must be well-formed Unicode text without NUL" };
var text = (max) => import_zod.z.string().min(1).max(max).refine(isKeepable, keepable).meta({ pattern: "^[^\\u0000]*$" });
var amount = import_zod.z.int().min(1).max(MAX_AMOUNT);
var paymentMethod = import_zod.z.string().regex(/^pm_[a-z0-9_]{1,60}$/, "must be a payment method such as pm_ok").default("pm_ok");
var attachment = import_zod.z.strictObject({
  name: text(255),
  url: import_zod.z.url({ protocol: /^https?$/ }).max(2048).refine(isKeepable, keepable).meta({ pattern: "^https?:" })
});
var bonus2 = import_zod.z.strictObject({ amount, note: text(2e3).optional(), paymentMethod });
var reason = text(2e3);
var refundAnswer = import_zod.z.strictObject({
  refundRequestId: import_zod.z.string().max(64).optional(),
  reason: reason.optional()
});
var actSchemas = {
  fund: import_zod.z.strictObject({ paymentMethod }),
  submit: import_zod.z.strictObject({ message: text(1e4), attachments: import_zod.z.array(attachment).max(50).default([]) }),
  withdrawSubmission: import_zod.z.strictObject({}),
  requestChanges: import_zod.z.strictObject({ message: text(1e4) }),
  approve: import_zod.z.strictObject({
    amount: import_zod.z.int().optional().meta({ description: "what to release, from 1 to the escrow; all where it is left out" }),
    bonus: bonus2.optional().meta({ description: "charged on top, never out of escrow" }),
    note: text(2e3).optional(),
    endContract: import_zod.z.boolean().optional().meta({ description: "ends the contract too: what remains of other milestones is asked back" }),
    acknowledgeUnsubmitted: import_zod.z.boolean().optional().meta({ description: "releases although no submission is in review" })
  }),
  bonus: bonus2,
  hold: import_zod.z.strictObject({ reason }),
  liftHold: import_zod.z.strictObject({ reason }),
  resolve: import_zod.z.strictObject({ freelancerAmount: import_zod.z.int(), reason }),
  openRefund: import_zod.z.strictObject({ reason }),
  acceptRefund: refundAnswer,
  declineRefund: refundAnswer
};
function parseAct(type, fields) {
  const parsed = actSchemas[type].safeParse(fields);
  if (parsed.success) return { act: { type, ...parsed.data } };
  return {
    faults: parsed.error.issues.map(({ path, message }) => `${path.join("/") || "body"}: ${message}`).join("; ")
  };
}

// store/outcomes.ts
async function writeOutcome(trx, { milestone, events, command }) {
  const query = trx.queryBuilder();
  if (milestone !== null) {
    const { before, after: after2, clockOffset } = milestone;
    query.with(
      "saved",
      (saved) => saved.table("milestones").where({ id: before.id, version: before.version }).update({ ...changedColumns(after2, clockOffset), updated_at: trx.fn.now() }, ["id"])
    );
  }
  if (events.length > 0) {
    query.with("recorded", (recorded2) => recorded2.table("events").insert(events.map(eventRow)));
  }
  if (command !== null) {
    query.with(
      "settled",
      (settled) => settled.table("commands").where({ id: command.id, state: "pending" }).update(outcomeColumns(trx, command.outcome))
    );
  }
  const [row] = await query.select(
    trx.raw(milestone === null ? "1 as saved" : "(select count(*) from saved) as saved")
  );
  if (row.saved !== 1) throw new Error(`milestone ${milestone?.before.id} has changed since it was read`);
}

// transactions/direct.ts
var MOST_CHARACTERS_KEPT = 2e4;
var MOST_CHARACTERS_SAID = 2e3;
var malformed = (faults) => ({
  code: "malformed_message",
  rule: "R21",
  detail: keepable2(faults.slice(0, MOST_CHARACTERS_SAID))
});
function keptFields({ fields, unreadable }) {
  if (unreadable !== void 0) return {};
  const value = keptValue(fields);
  const text2 = JSON.stringify(value) ?? "";
  if (text2.length > MOST_CHARACTERS_KEPT)
    return { truncated: text2.slice(0, MOST_CHARACTERS_KEPT).toWellFormed() };
  return isObject(value) ? value : { value };
}
function keptValue(value) {
  if (typeof value === "string") return keepable2(value);
  if (Array.isArray(value)) return value.map(keptValue);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [keepable2(name), keptValue(one)]));
}
var keepable2 = (text2) => text2.toWellFormed().replaceAll("\0", "\uFFFD");
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// transactions/write-milestone.ts
var factsOf = (contract, { heldOver, bonusPending: bonusPending2 }, newRefundRequestId) => ({
  policy: contractPolicy(contract),
  currency: contract.currency,
  contract: { state: contract.state, end: contract.end },
  heldOver,
  bonusPending: bonusPending2,
  newRefundRequestId
});
async function writeDecision(trx, change2) {
  const { contract, message, decision, settled: ownOutcome } = change2;
  if (decision.events.length === 0) {
    await writeOutcome(trx, { milestone: null, ...ownOutcome });
    return noFollowUps;
  }
  await writeRequests(trx, change2);
  const refunds = await writeMoneyAndRecord(trx, change2);
  const bonuses = await writeBonuses(trx, change2);
  const ending2 = await writeEnding(trx, change2);
  const settled = await continueEnding(trx, ending2.contract, {
    now: message.now ?? message.at,
    cause: message.cause
  });
  return mergeFollowUps(
    { ...noFollowUps, bonuses, refundTransfers: refunds, contractEnds: ending2.begun ? [contract.id] : [] },
    settled
  );
}
async function writeMoneyAndRecord(trx, change2) {
  const { contract, milestone, message, facts, decision, settled } = change2;
  const origin = originOf(message, facts);
  const subject = { contract, milestoneId: milestone.id, id: milestone.id };
  const parties = await partiesOf(trx, contract, decision.events.some(isRefund));
  const postings = decision.events.map((event) => {
    const moved = postingOf(event, milestone.id, parties);
    return moved && postingFor(subject, moved, event.rule, origin(event));
  });
  const journalIds = await postAll(
    trx,
    postings.filter((posting) => posting !== null)
  );
  const remaining = [...journalIds];
  const events = decision.events.map((event, index) => {
    const journalId = postings[index] ? remaining.shift() ?? null : null;
    const record2 = { type: event.type, rule: event.rule, amount: amountOf2(event), data: dataOf(event) };
    const about = { contractId: contract.id, milestoneId: milestone.id, ...requestOf(event) };
    return eventOf(about, origin(event), record2, journalId);
  });
  await writeOutcome(trx, {
    milestone: { before: milestone, after: decision.next, clockOffset: contract.clockOffset },
    events: [...events, ...settled.events],
    command: settled.command
  });
  const createdAt = message.now ?? message.at;
  const due = [];
  for (const posting of postings) {
    if (posting !== null) due.push(...await recordRefundsDue(trx, posting, createdAt));
  }
  return due;
}
var isRefund = (event) => event.type === "milestone.refunded" || event.type === "milestone.resolved" && event.refunded > 0;
var requestOf = (event) => "refundRequestId" in event ? { refundRequestId: event.refundRequestId } : {};
function amountOf2(event) {
  switch (event.type) {
    case "milestone.funding_started":
      return event.drawn + event.shortfall;
    case "milestone.funded":
      return event.charged;
    case "milestone.funding_failed":
      return event.givenBack;
    case "milestone.released":
    case "milestone.auto_released":
      return event.gross;
    case "milestone.resolved":
      return event.gross;
    case "milestone.refunded":
    case "refund_request.opened":
      return event.amount;
    case "bonus.requested":
      return event.bonus.amount;
    default:
      return null;
  }
}
function dataOf(event) {
  const { type: _type, rule: _rule, ...data } = event;
  if (event.type === "bonus.requested") return { note: event.bonus.note ?? null };
  return Object.fromEntries(
    Object.entries(data).filter(([field]) => field !== "paymentMethod").map(([field, value]) => [field, recorded(field, value)])
  );
}
var instants = ["reviewDeadline", "due", "rangAt", "respondBy"];
function recorded(field, value) {
  if (field === "reminders") return value.map(toIso);
  if (field === "before") return value.name;
  return instants.includes(field) ? toIso(value) : value;
}
async function writeRequests(trx, { contract, milestone, message, facts, decision }) {
  const origin = originOf(message, facts);
  for (const event of decision.events) {
    const { actor, at } = origin(event);
    if (event.type === "refund_request.opened") {
      await insertRefundRequest(trx, {
        id: event.refundRequestId,
        contractId: contract.id,
        milestoneId: milestone.id,
        amount: event.amount,
        reason: event.reason,
        openedBy: actor,
        openedAt: at,
        respondBy: event.respondBy
      });
    } else if (event.type === "refund_request.closed") {
      await updateRefundRequest(trx, event.refundRequestId, {
        state: event.outcome,
        respondBy: null,
        refunded: event.outcome === "refunded" ? milestone.amount : 0,
        closedAt: at,
        closeReason: event.reason
      });
    }
  }
  const { refundRequest, state } = decision.next;
  const paused = decision.events.some(
    ({ type }) => type === "milestone.held" || type === "milestone.hold_lifted"
  );
  if (refundRequest !== null && paused) {
    await updateRefundRequest(trx, refundRequest.id, {
      respondBy: state.name === "on_hold" ? null : refundRequest.respondBy
    });
  }
}
async function writeBonuses(trx, { contract, milestone, message, decision }) {
  for (const event of decision.events) {
    if (event.type !== "bonus.requested") continue;
    await insertBonus(trx, {
      id: message.cause,
      contractId: contract.id,
      milestoneId: milestone.id,
      amount: event.bonus.amount,
      note: event.bonus.note ?? null,
      paymentMethod: event.bonus.paymentMethod,
      actor: message.actor,
      requestedAt: message.at
    });
    return [message.cause];
  }
  return [];
}
async function writeEnding(trx, { contract, message, decision }) {
  const ends = decision.events.some(({ type }) => type === "milestone.contract_end_requested");
  if (!ends) return { contract, begun: false };
  const end = endBy("client", message.actor, message.at, null);
  return { contract: await beginEnding(trx, contract, end, message.cause), begun: true };
}

// transactions/milestone.ts
async function onMilestone(db, milestoneId, work, commandId = null) {
  return db.transaction(async (trx) => {
    const contract = await lockContractOf(trx, milestoneId);
    if (contract === null) throw new Error(`there is no milestone ${milestoneId}`);
    return work(trx, { contract, ...await readScene(trx, contract, milestoneId, commandId) });
  });
}
function handleAct(db, milestoneId, delivery) {
  return onMilestone(db, milestoneId, (trx, locked2) => take(trx, locked2, delivery), delivery.commandId);
}
async function take(trx, locked2, delivery) {
  const { command: known, milestone } = locked2;
  if (known !== null && known.state !== "pending") return answer(locked2, known.state);
  if (known !== null && !isFor(known, milestone.id, delivery)) return answer(locked2, "ignored");
  const receivedAt = known?.receivedAt ?? delivery.arrivedAt;
  if (receivedAt !== delivery.receivedAt) return { ...answer(locked2, "misdated"), receivedAt };
  if (!countsBefore(receivedAt, nextAlarm(milestone, receivedAt))) return answer(locked2, "clockFirst");
  if (known?.kind === "bonus" && await findBonus(trx, known.id) !== null)
    return resumeBonus(locked2, known.id);
  const parsed = readAct(delivery, known);
  const command = known ?? await recordDirect(trx, locked2, delivery);
  if ("faults" in parsed) return refuse(trx, locked2, command, malformed(parsed.faults));
  const now = presentOf(locked2.contract, delivery.now);
  const origin = { actor: command.actor, at: receivedAt, cause: command.id, now };
  return carryOut(trx, locked2, command, { ...parsed.act, ...origin });
}
var isFor = (command, milestoneId, { type }) => command.milestoneId === milestoneId && command.kind === type;
function readAct({ type, fields, unreadable }, known) {
  if (known !== null) return parseAct(type, known.payload);
  return unreadable === void 0 ? parseAct(type, fields) : { faults: unreadable };
}
async function recordDirect(trx, locked2, delivery) {
  const actor = { role: "temporal", id: "signal" };
  const command = await insertCommand(trx, {
    id: delivery.commandId,
    kind: delivery.type,
    contractId: locked2.contract.id,
    milestoneId: locked2.milestone.id,
    idempotency: null,
    actor,
    payload: keptFields(delivery),
    receivedAt: delivery.receivedAt
  });
  if (command === null)
    throw new Error(`command ${delivery.commandId} appeared while its contract was locked`);
  return command;
}
var resumeBonus = (locked2, commandId) => ({
  ...answer(locked2, "applied"),
  followUps: { ...noFollowUps, bonuses: [commandId] }
});
function ringAlarm(db, milestoneId, { type, at }, now) {
  const origin = { at, cause: timerCause(type, at), actor: { role: "timer", id: type } };
  return onMilestone(db, milestoneId, async (trx, locked2) => {
    const messages = type === "reminder" ? [] : await pendingUntil(trx, { milestoneId }, at);
    if (messages.length > 0) return { ...answer(locked2, "messagesFirst"), messages };
    return carryOut(trx, locked2, null, { type, ...origin, now: presentOf(locked2.contract, now) });
  });
}
function hearContractEnd(db, milestoneId, real) {
  return onMilestone(db, milestoneId, async (trx, locked2) => {
    const { end } = locked2.contract;
    if (end === null || locked2.milestone.endHeard === end.by) return answer(locked2, "ignored");
    const now = presentOf(locked2.contract, real);
    const at = clampReceived(end.at, now);
    const cause = timerCause("contractEnding", end.at);
    return carryOut(trx, locked2, null, { type: "contractEnding", actor: end.actor, at, cause, now });
  });
}
function refuseCancellation(db, milestoneId, now) {
  return onMilestone(db, milestoneId, async (trx, locked2) => {
    const detail = "a milestone with money in it cannot be cancelled: resolve or refund it instead (hold, resolve, acceptRefund)";
    const origin = {
      actor: { role: "temporal", id: "cancel" },
      at: presentOf(locked2.contract, now),
      cause: timerCause("cancel", now)
    };
    const record2 = {
      type: "command.rejected",
      rule: "R21",
      data: { code: "cancel_not_possible", detail }
    };
    if (!await isRecorded(trx, milestoneId, origin.cause)) {
      await insertEvents(trx, [eventOf(subjectOf(locked2), origin, record2)]);
    }
    return { ...answer(locked2, "rejected"), reason: detail };
  });
}
var subjectOf = ({ contract, milestone }) => ({
  contractId: contract.id,
  milestoneId: milestone.id
});
async function carryOut(trx, locked2, command, message) {
  const { contract, milestone } = locked2;
  const facts = factsOf(contract, locked2, newId.refundRequest());
  const decision = decide(milestone, message, facts);
  if (decision.outcome === "waits" || decision.outcome === "ignored") {
    if (decision.events.length === 0) return answer(locked2, decision.outcome);
  }
  const settled = settlementOf(locked2, command, message, decision);
  const followUps = await writeDecision(trx, { contract, milestone, message, facts, decision, settled });
  const handled = answer(
    { ...locked2, milestone: { ...milestone, ...decision.next } },
    decision.outcome,
    followUps
  );
  return decision.rejection === null ? handled : { ...handled, reason: decision.rejection.detail };
}
function settlementOf(locked2, command, message, decision) {
  if (command === null) return { command: null, events: [] };
  const { id } = command;
  const { next, rejection: rejection2 } = decision;
  if (rejection2 !== null) return refusalOf(locked2, command, rejection2);
  if (message.type === "bonus" || next.state.name === "funding") return { command: null, events: [] };
  return { command: { id, outcome: { state: "applied", result: resultOf(next, decision) } }, events: [] };
}
function refusalOf(locked2, command, rejection2) {
  const { code, detail, rule } = rejection2;
  const origin = { actor: command.actor, at: command.receivedAt, cause: command.id };
  const record2 = { type: "command.rejected", rule, data: { kind: command.kind, code, detail } };
  return {
    command: { id: command.id, outcome: { state: "rejected", rejection: rejection2 } },
    events: [eventOf(subjectOf(locked2), origin, record2)]
  };
}
function resultOf(next, { events }) {
  const result = { milestoneId: next.id, state: next.state.name };
  for (const event of events) {
    switch (event.type) {
      case "milestone.released":
        Object.assign(result, { released: event.gross, fee: event.fee, heldOver: event.heldOver });
        break;
      case "milestone.resolved":
        Object.assign(result, { released: event.gross, fee: event.fee, refunded: event.refunded });
        break;
      case "milestone.refunded":
        Object.assign(result, { refunded: event.amount });
        break;
      case "milestone.funded":
        Object.assign(result, { charged: event.charged });
        break;
      case "milestone.submitted":
        Object.assign(result, { reviewDeadline: new Date(event.reviewDeadline).toISOString() });
        break;
      case "refund_request.opened":
        Object.assign(result, { refundRequestId: event.refundRequestId });
        break;
      case "bonus.requested":
        Object.assign(result, { bonus: { amount: event.bonus.amount } });
        break;
    }
  }
  return result;
}
async function refuse(trx, locked2, command, rejection2) {
  await writeOutcome(trx, { milestone: null, ...refusalOf(locked2, command, rejection2) });
  return { ...answer(locked2, "rejected"), reason: rejection2.detail };
}
function answer(locked2, outcome, followUps = noFollowUps) {
  return { outcome, snapshot: snapshotOf(locked2.milestone, locked2.contract), followUps };
}
function snapshotOf(milestone, { currency, end, clockOffset }) {
  const { id, contractId, sequence, title, amount: amount2, version, state, refundRequest, endHeard: endHeard2 } = milestone;
  return {
    milestone: { id, contractId, sequence, title, amount: amount2, version, state, refundRequest, endHeard: endHeard2 },
    currency,
    endUnheard: end !== null && endHeard2 !== end.by && isLive(milestone) && state.name !== "funding",
    ...clockOffset === 0 ? {} : { clockOffset }
  };
}

// transactions/funding.ts
var chargeKey2 = (milestoneId, commandId) => `fund:${milestoneId}:${commandId}`;
async function fundingChargeOf(db, milestoneId) {
  const milestone = await findMilestone(db, milestoneId);
  if (milestone === null || milestone.state.name !== "funding") return null;
  const contract = await findContract(db, milestone.contractId);
  if (contract === null) return null;
  const { state } = milestone;
  return {
    key: chargeKey2(milestone.id, state.commandId),
    amount: state.shortfall,
    currency: contract.currency,
    paymentMethod: state.paymentMethod,
    customer: contract.clientId,
    reference: milestone.id
  };
}
function settleFunding(db, milestoneId, charge, outcome, real) {
  return onMilestone(db, milestoneId, async (trx, locked2) => {
    const { milestone } = locked2;
    const now = presentOf(locked2.contract, real);
    if (!isFunding(milestone) || chargeKey2(milestone.id, milestone.state.commandId) !== charge.key) {
      return answer(locked2, "ignored");
    }
    const { commandId: cause, actor, receivedAt: at } = milestone.state;
    const command = await findCommand(trx, cause);
    const origin = { cause, actor, at, now };
    if (outcome.status === "declined") {
      const { code, reason: reason2 } = outcome;
      return decline(trx, locked2, command, { type: "chargeDeclined", code, reason: reason2, ...origin });
    }
    const chargeId = newId.charge();
    await insertCharge(trx, {
      id: chargeId,
      operationKey: charge.key,
      contractId: milestone.contractId,
      milestoneId: milestone.id,
      kind: "deposit",
      amount: charge.amount,
      provider: PROVIDER,
      railReference: outcome.railReference,
      paymentMethod: charge.paymentMethod,
      createdAt: now
    });
    return carryOut(trx, locked2, command, { type: "charged", chargeId, ...origin });
  });
}
var isFunding = (milestone) => milestone.state.name === "funding";
async function decline(trx, locked2, command, message) {
  const handled = await carryOut(trx, locked2, null, message);
  if (command === null || command.state !== "pending") return handled;
  const rejection2 = {
    code: "charge_declined",
    rule: "R2",
    detail: `the charge was declined: ${message.reason}`,
    railCode: message.code,
    state: handled.snapshot.milestone.state.name,
    possible: ["fund"]
  };
  const refused2 = await refuse(trx, locked2, command, rejection2);
  return { ...handled, outcome: "rejected", reason: refused2.reason ?? rejection2.detail };
}

// transactions/held-over.ts
async function onRequest(db, refundRequestId, work) {
  return db.transaction(async (trx) => {
    const found = await findRefundRequest(trx, refundRequestId);
    const contract = found && await lockContract(trx, found.contractId);
    const request = contract && await findRefundRequest(trx, refundRequestId);
    if (!contract || !request) throw new Error(`there is no refund request ${refundRequestId}`);
    const { heldOver } = await remainsOf(trx, contract.id);
    return work(trx, { contract, request, heldOver });
  });
}
function handleHeldOverAct(db, refundRequestId, delivery) {
  return onRequest(db, refundRequestId, async (trx, locked2) => {
    const known = await findCommand(trx, delivery.commandId);
    if (known !== null && known.state !== "pending") return answer2(locked2, known.state);
    if (known !== null && (known.refundRequestId !== refundRequestId || known.kind !== delivery.type)) {
      return answer2(locked2, "ignored");
    }
    const receivedAt = known?.receivedAt ?? delivery.arrivedAt;
    if (receivedAt !== delivery.receivedAt) return { ...answer2(locked2, "misdated"), receivedAt };
    const { request } = locked2;
    if (request.state === "open" && request.respondBy !== null && receivedAt > request.respondBy) {
      return answer2(locked2, "clockFirst");
    }
    const fields = known?.payload ?? delivery.fields;
    const parsed = delivery.unreadable !== void 0 && known === null ? { faults: delivery.unreadable } : parseAct(delivery.type, fields);
    const command = known ?? await recordDirect2(trx, locked2, delivery);
    if ("faults" in parsed) {
      return refuse2(trx, locked2, command, malformed(parsed.faults));
    }
    const act = parsed.act;
    const message = { ...act, actor: command.actor, at: receivedAt, cause: command.id };
    return carryOut2(trx, locked2, command, message, delivery.now);
  });
}
async function recordDirect2(trx, { contract, request }, delivery) {
  const actor = { role: "temporal", id: "signal" };
  const command = await insertCommand(trx, {
    id: delivery.commandId,
    kind: delivery.type,
    contractId: contract.id,
    refundRequestId: request.id,
    idempotency: null,
    actor,
    payload: keptFields(delivery),
    receivedAt: delivery.receivedAt
  });
  if (command === null)
    throw new Error(`command ${delivery.commandId} appeared while its contract was locked`);
  return command;
}
function ringResponsePeriodOver(db, refundRequestId, at, now) {
  const actor = { role: "timer", id: "responsePeriodOver" };
  const message = {
    type: "responsePeriodOver",
    at,
    actor,
    cause: timerCause("responsePeriodOver", at)
  };
  return onRequest(db, refundRequestId, async (trx, locked2) => {
    const messages = await pendingUntil(trx, { refundRequestId }, at);
    if (messages.length > 0) return { ...answer2(locked2, "messagesFirst"), messages };
    return carryOut2(trx, locked2, null, message, now);
  });
}
async function carryOut2(trx, locked2, command, message, real) {
  const { contract, request, heldOver } = locked2;
  const now = presentOf(contract, real);
  const before = toHeldOverRequest(request);
  const decision = decideHeldOver(before, message, {
    heldOver,
    policy: contractPolicy(contract),
    currency: contract.currency
  });
  if (decision === null) return answer2(locked2, "ignored");
  if ("code" in decision) {
    if (command === null) return { ...answer2(locked2, "rejected"), reason: decision.detail };
    return refuse2(trx, locked2, command, decision);
  }
  const written = await writeHeldOverEvent(trx, { contract, request, event: decision, origin: message, now });
  const after2 = evolveHeldOver(before, decision);
  if (command !== null) {
    const result = { refundRequestId: request.id, ...after2.state, state: after2.state.name, name: void 0 };
    await settleCommand(trx, command.id, { state: "applied", result });
  }
  const ended2 = await continueEnding(trx, contract, { now, cause: message.cause });
  return {
    outcome: "applied",
    snapshot: snapshotOf2(after2, contract),
    followUps: mergeFollowUps(written, ended2)
  };
}
async function refuse2(trx, locked2, command, rejection2) {
  await settleCommand(trx, command.id, { state: "rejected", rejection: rejection2 });
  const { code, detail, rule } = rejection2;
  const origin = { actor: command.actor, at: command.receivedAt, cause: command.id };
  const subject = { contractId: locked2.contract.id, refundRequestId: locked2.request.id };
  const event = { type: "command.rejected", rule, data: { kind: command.kind, code, detail } };
  await insertEvents(trx, [eventOf(subject, origin, event)]);
  return { ...answer2(locked2, "rejected"), reason: detail };
}
var answer2 = ({ contract, request }, outcome) => ({
  outcome,
  snapshot: snapshotOf2(toHeldOverRequest(request), contract),
  followUps: noFollowUps
});
var snapshotOf2 = (request, contract) => ({
  request,
  contractId: contract.id,
  currency: contract.currency,
  ...contract.clockOffset === 0 ? {} : { clockOffset: contract.clockOffset }
});
function openHeldOverRequest2(db, ask) {
  return once(db, async (trx) => {
    const contract = await lockContract(trx, ask.contractId);
    if (contract === null) throw new Error(`there is no contract ${ask.contractId}`);
    const id = newId.refundRequest();
    const receivedAt = presentOf(contract, ask.receivedAt);
    const asksFor = { refundRequestId: id, state: "open" };
    const command = await record(trx, { ...ask.command, receivedAt }, asksFor);
    const remains = await remainsOf(trx, contract.id);
    const rejection2 = refuseContractAct(contract, { type: "heldOverRefund" }, remains);
    if (rejection2 !== null) throw new Undo({ rejection: rejection2 });
    const { actor, reason: reason2 } = ask;
    const respondBy = receivedAt + contractPolicy(contract).refundResponsePeriod;
    const asked2 = {
      amount: Math.min(remains.heldOver, MAX_AMOUNT),
      reason: reason2,
      openedBy: actor,
      openedAt: receivedAt,
      respondBy
    };
    const request = await insertRefundRequest(trx, {
      id,
      contractId: contract.id,
      milestoneId: null,
      ...asked2
    });
    const origin = { actor, at: receivedAt, cause: command.id };
    const opened = {
      type: "refund_request.opened",
      rule: "R17",
      amount: asked2.amount,
      data: { reason: reason2, respondBy: toIso(respondBy) }
    };
    await insertEvents(trx, [eventOf({ contractId: contract.id, refundRequestId: id }, origin, opened)]);
    return { request, command, followUps: { ...noFollowUps, heldOverRequests: [id] } };
  });
}

// transactions/refund-transfer.ts
async function settleRefundTransfer(db, refundId, railReference, real) {
  await db.transaction(async (trx) => {
    const refund = await findRefund(trx, refundId);
    if (refund === null) throw new Error(`there is no refund ${refundId}`);
    const contract = await lockContract(trx, refund.contractId);
    if (contract === null) return;
    const now = presentOf(contract, real);
    if (!await setRefundSent(trx, refundId, railReference, now)) return;
    const origin = { actor: { role: "rail", id: PROVIDER }, at: now, cause: refundId };
    const moved = movement("refund_transfer", [
      { account: accounts.refundsDue(refund.chargeId), amount: -refund.amount },
      { account: accounts.external(PROVIDER), amount: refund.amount }
    ]);
    const subject = { contract, milestoneId: null, id: refundId };
    const [journalId = null] = await postAll(trx, moved ? [postingFor(subject, moved, "R17", origin)] : []);
    const data = { refundId, chargeId: refund.chargeId };
    const record2 = { type: "refund.sent", rule: "R17", amount: refund.amount, data };
    await insertEvents(trx, [eventOf({ contractId: contract.id }, origin, record2, journalId)]);
  });
}

// test/transactions/books.ts
var import_pg2 = require("pg");

// store/database.ts
var import_knex = __toESM(require("knex"));
var import_pg = require("pg");
import_pg.types.setTypeParser(import_pg.types.builtins.INT8, (text2) => {
  const value = Number(text2);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text2} is beyond what can be counted exactly`);
  return value;
});
var ROLE = "escrow_app";
function openDatabase({
  url,
  poolMax,
  statementTimeout = 8e3,
  applicationName
}) {
  return (0, import_knex.default)({
    client: "pg",
    connection: {
      connectionString: url,
      application_name: applicationName,
      options: `-c role=${ROLE} -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=15000`,
      connectionTimeoutMillis: 3e3,
      // The server's own timeout cannot help where the server has gone silent.
      query_timeout: statementTimeout + 2e3,
      keepAlive: true
    },
    pool: { min: 0, max: poolMax },
    acquireConnectionTimeout: 5e3,
    // A statement's values are people's texts: they belong in no error message and no log.
    compileSqlOnError: false,
    log: { warn: ignore, error: ignore, debug: ignore, deprecate: ignore }
  });
}
var ignore = () => void 0;

// test/transactions/books.ts
var import_database2 = require("../support/database");
var import_statement = require("../support/statement");
var NOW = Date.UTC(2030, 0, 1);
var Books = class _Books {
  constructor(db, admin, url, drop) {
    this.db = db;
    this.admin = admin;
    this.url = url;
    this.drop = drop;
  }
  db;
  admin;
  url;
  drop;
  static async open() {
    const { url, drop } = await (0, import_database2.createTestDatabase)();
    const admin = new import_pg2.Client({ connectionString: url });
    await admin.connect();
    return new _Books(openDatabase({ url, poolMax: 12, applicationName: "test" }), admin, url, drop);
  }
  async close() {
    await this.db.destroy();
    await this.admin.end();
    await this.drop();
  }
  /** Goes round the rights of the service. */
  async owner(sql) {
    await this.admin.query(sql);
  }
  contract(policy = {}) {
    return insertContract(this.db, {
      ...{ platformId: "acme", clientId: "alice", freelancerId: "bob", title: "A website", currency: "USD" },
      policy: { ...defaultPolicy, ...policy },
      createdAt: NOW
    });
  }
  milestone(contract, amount2 = 1500) {
    const asked2 = { contractId: contract.id, title: "Logo", description: null, amount: amount2, createdAt: NOW };
    return this.db.transaction((trx) => insertMilestone(trx, asked2));
  }
  /** Accepts an act. @returns its delivery, which has not been made yet */
  async accepted({ id: milestoneId, contractId }, act, at = NOW) {
    const { type, ...fields } = act;
    const commandId = newId.command();
    const actor = { role: "client", id: "alice" };
    const command = { id: commandId, kind: type, contractId, milestoneId, actor, payload: fields };
    await insertCommand(this.db, { ...command, idempotency: null, receivedAt: at });
    const delivery = { commandId, type, fields, receivedAt: at, arrivedAt: at, now: at };
    return { commandId, run: (db) => handleAct(db, milestoneId, delivery) };
  }
  async act(milestone, act, at = NOW) {
    const { commandId, run } = await this.accepted(milestone, act, at);
    const { outcome } = await run(this.db);
    if (outcome !== "applied") throw new Error(`${act.type} was ${outcome}`);
    return commandId;
  }
  /** A milestone whose charge waits for the rail. */
  async funding(contract, amount2 = 1500) {
    const milestone = await this.milestone(contract, amount2);
    await this.act(milestone, { type: "fund", paymentMethod: "pm_ok" });
    return this.read(milestone);
  }
  async funded(contract, amount2 = 1500) {
    const milestone = await this.funding(contract, amount2);
    await this.settleFunding(milestone);
    return this.read(milestone);
  }
  async settleFunding({ id }) {
    const charge = await fundingChargeOf(this.db, id);
    if (charge === null) return;
    const succeeded = { status: "succeeded", railReference: `rail ${charge.key}` };
    await settleFunding(this.db, id, charge, succeeded, NOW);
  }
  async inReview(contract, amount2 = 1500) {
    const milestone = await this.funded(contract, amount2);
    await this.act(milestone, { type: "submit", message: "Here it is", attachments: [] });
    return this.read(milestone);
  }
  /** A contract with $6.00 held over. */
  async heldOver() {
    const contract = await this.contract();
    await this.act(await this.inReview(contract), { type: "approve", amount: 900 });
    return contract;
  }
  async read({ id }) {
    const found = await findMilestone(this.db, id);
    if (found === null) throw new Error(`no milestone ${id}`);
    return found;
  }
  command(contractId, kind, role = "client") {
    const actor = { role, id: role === "client" ? "alice" : "bob" };
    return { id: newId.command(), kind, contractId, idempotency: null, actor, payload: {}, receivedAt: NOW };
  }
  endRequest(contractId, by) {
    const command = this.command(contractId, "end", by);
    return { contractId, by, actor: command.actor, reason: null, receivedAt: NOW, command };
  }
  async openHeldOver(contract) {
    const command = this.command(contract.id, "openRefund");
    const asked2 = { contractId: contract.id, actor: command.actor, reason: "x", receivedAt: NOW, command };
    const opened = await openHeldOverRequest2(this.db, asked2);
    if (!("request" in opened)) throw new Error("the request was not opened");
    return opened.request;
  }
  /**
   * All that a contract has in the books, counted: what is the same after a repetition. Whatever it is, it
   * balances (R24, R25) and no milestone that has ended holds anything (R26, at commit).
   */
  async inventory(contractId) {
    const money = await contractMoney(this.db, contractId);
    expect(await (0, import_statement.statementBalance)(this.db, contractId)).toEqual(money);
    const { charged: charged2, bonus: bonus3, ...where } = money;
    expect(Object.values(where).reduce((sum, amount2) => sum + amount2, 0)).toBe(charged2 + bonus3);
    expect((await trialBalance(this.db)).reduce((sum, line) => sum + line.balance, 0)).toBe(0);
    const states = (table) => this.db(table).where({ contract_id: contractId }).orderBy("id").pluck(table === "charges" ? "kind" : "state");
    const count = async (table) => (await this.db(table).where({ contract_id: contractId }).count({ rows: "*" }).first())?.rows;
    return {
      money,
      contract: (await this.db("contracts").where({ id: contractId }).first())?.state,
      journals: await count("ledger.journals"),
      entries: await count("ledger.entries"),
      events: await count("events"),
      milestones: await this.db("milestones").where({ contract_id: contractId }).orderBy("id").select("state", "version"),
      commands: await states("commands"),
      requests: await states("refund_requests"),
      bonuses: await states("bonuses"),
      refunds: await states("refunds"),
      charges: await states("charges")
    };
  }
  /** A database whose connection the server ends right before it is sent its `nth` statement. */
  dyingBefore(nth) {
    const db = openDatabase({ url: this.url, poolMax: 2, applicationName: "dying" });
    const client = db.client;
    const send = client._query.bind(client);
    let sent = 0;
    client._query = async (connection, query) => {
      sent += 1;
      if (sent === nth) await this.admin.query("select pg_terminate_backend($1)", [connection.processID]);
      return send(connection, query);
    };
    return { db, died: () => sent >= nth };
  }
};

// test/transactions/operations.ts
var BONUS = { amount: 505, paymentMethod: "pm_ok" };
var DECLINED = { status: "declined", code: "card_declined", reason: "The card was declined." };
var TAKEN = { status: "succeeded", railReference: "rail" };
var planned = (books, contract) => books.milestone(contract);
var active = (books, contract) => books.funded(contract);
var inReview = (books, contract) => books.inReview(contract);
var after = (place, ...acts) => async (books, contract) => {
  const milestone = await place(books, contract);
  for (const act of acts) await books.act(milestone, act);
  return books.read(milestone);
};
var onHold2 = after(inReview, { type: "hold", reason: "x" });
var asked = after(active, { type: "openRefund", reason: "x" });
var withBonus = after(inReview, { type: "approve", bonus: BONUS });
var acting = (place, act) => async (books) => {
  const contract = await books.contract();
  const { run } = await books.accepted(await place(books, contract), act);
  return { contract, run };
};
var ringing = (place, type, at) => async (books) => {
  const contract = await books.contract();
  const milestone = await place(books, contract);
  const alarm = { type, at: at(milestone) ?? Number.NaN };
  return { contract, run: (db) => ringAlarm(db, milestone.id, alarm, alarm.at) };
};
var review = ({ state }) => state.name === "in_review" ? state : null;
var endHeard = (by, place) => async (books) => {
  const contract = await books.contract();
  const { id } = await place(books, contract);
  await endContract(books.db, books.endRequest(contract.id, by));
  return { contract, run: (db) => hearContractEnd(db, id, NOW) };
};
var settlingFunding = (answer3) => async (books) => {
  const contract = await books.heldOver();
  const { id } = await books.funding(contract, 2e3);
  const charge = await fundingChargeOf(books.db, id);
  if (charge === null) throw new Error("nothing to charge");
  return {
    contract,
    run: (db) => settleFunding(db, id, charge, withReference(answer3, id), NOW)
  };
};
var withReference = (answer3, id) => answer3.status === "succeeded" ? { ...answer3, railReference: `rail ${id}` } : answer3;
var settlingBonus = (answer3) => async (books) => {
  const contract = await books.contract();
  const milestone = await withBonus(books, contract);
  const { id } = await books.db("bonuses").where({ milestone_id: milestone.id }).first();
  return { contract, run: (db) => settleBonus(db, id, withReference(answer3, id), NOW) };
};
var heldOverAct = (type, fields, declinedBefore = false) => async (books) => {
  const contract = await books.heldOver();
  const { id } = await books.openHeldOver(contract);
  const delivery = (kind, body) => ({
    ...{ commandId: newId.command(), type: kind, fields: body },
    ...{ receivedAt: NOW, arrivedAt: NOW, now: NOW }
  });
  if (declinedBefore) await handleHeldOverAct(books.db, id, delivery("declineRefund", {}));
  const delivered = delivery(type, fields);
  return { contract, run: (db) => handleHeldOverAct(db, id, delivered) };
};
var ending = (by, requestOpen) => async (books) => {
  const contract = await books.heldOver();
  if (requestOpen) await books.openHeldOver(contract);
  const request = books.endRequest(contract.id, by);
  return { contract, run: (db) => endContract(db, request) };
};
var operations = {
  fund: acting(planned, { type: "fund", paymentMethod: "pm_ok" }),
  submit: acting(active, { type: "submit", message: "x", attachments: [] }),
  requestChanges: acting(inReview, { type: "requestChanges", message: "x" }),
  "approve for less, with a bonus, ending the contract": acting(inReview, {
    ...{ type: "approve", amount: 900, bonus: BONUS, endContract: true }
  }),
  "approve, which is refused": acting(active, { type: "approve" }),
  "an act that is malformed": acting(inReview, { type: "requestChanges" }),
  "bonus on a paid milestone": acting(after(inReview, { type: "approve" }), { type: "bonus", ...BONUS }),
  hold: acting(inReview, { type: "hold", reason: "x" }),
  liftHold: acting(onHold2, { type: "liftHold", reason: "x" }),
  resolve: acting(onHold2, { type: "resolve", freelancerAmount: 505, reason: "x" }),
  openRefund: acting(inReview, { type: "openRefund", reason: "x" }),
  acceptRefund: acting(asked, { type: "acceptRefund" }),
  declineRefund: acting(asked, { type: "declineRefund" }),
  "a reminder": ringing(inReview, "reminder", (milestone) => review(milestone)?.reminders[0]?.at),
  "the review deadline": ringing(
    inReview,
    "reviewDeadline",
    (milestone) => review(milestone)?.reviewDeadline
  ),
  "the end of the response period": ringing(
    asked,
    "responsePeriodOver",
    ({ refundRequest }) => refundRequest?.respondBy
  ),
  "the client's end, heard": endHeard("client", inReview),
  "the freelancer's end, heard": endHeard("freelancer", asked),
  "a cancellation refused": async (books) => {
    const contract = await books.contract();
    const { id } = await books.funded(contract);
    return { contract, run: (db) => refuseCancellation(db, id, NOW) };
  },
  "a charge settled": settlingFunding(TAKEN),
  "a charge declined": settlingFunding(DECLINED),
  "a bonus paid": settlingBonus(TAKEN),
  "a bonus declined": settlingBonus(DECLINED),
  "a refund carried out": async (books) => {
    const contract = await books.contract();
    await books.act(await asked(books, contract), { type: "acceptRefund" });
    const { id } = await books.db("refunds").where({ contract_id: contract.id }).first();
    return { contract, run: (db) => settleRefundTransfer(db, id, `rail ${id}`, NOW) };
  },
  "acceptRefund of held-over money": heldOverAct("acceptRefund", {}),
  "declineRefund of held-over money": heldOverAct("declineRefund", {}),
  "resolve of held-over money": heldOverAct("resolve", { freelancerAmount: 250, reason: "x" }, true),
  "the end of the response period for held-over money": async (books) => {
    const contract = await books.heldOver();
    const { id, respondBy } = await books.openHeldOver(contract);
    const at = respondBy ?? Number.NaN;
    return { contract, run: (db) => ringResponsePeriodOver(db, id, at, at) };
  },
  "a request for held-over money": async (books) => {
    const contract = await books.heldOver();
    const command = books.command(contract.id, "openRefund");
    const ask = { contractId: contract.id, actor: command.actor, reason: "x", receivedAt: NOW, command };
    return { contract, run: (db) => openHeldOverRequest2(db, ask) };
  },
  "a new milestone": async (books) => {
    const contract = await books.contract();
    const command = books.command(contract.id, "newMilestone");
    const asked2 = {
      contractId: contract.id,
      title: "x",
      description: null,
      amount: 700,
      createdAt: NOW,
      command
    };
    return { contract, run: (db) => addMilestone(db, asked2) };
  },
  "the client's end": ending("client", false),
  "the freelancer's end": ending("freelancer", true)
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Books,
  openDatabase,
  operations
});
