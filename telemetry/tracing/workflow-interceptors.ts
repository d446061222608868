import { type Context, context } from '@opentelemetry/api';
import { defaultPayloadConverter, type Headers, type RawValue } from '@temporalio/common';
import {
  OpenTelemetryInboundInterceptor,
  OpenTelemetryInternalsInterceptor,
  OpenTelemetryOutboundInterceptor,
} from '@temporalio/interceptors-opentelemetry/lib/workflow';
import type {
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';

/**
 * Bundled with the workflows where they are traced. A milestone's workflow runs for weeks and takes one message after
 * the other from its inbox, so what a message leads to would all belong to the trace that started the workflow: here
 * it goes to the trace of the request that sent the message.
 */

/** Messages that wait in an inbox; more than this are not told apart. */
const MOST = 1000;

export const interceptors = (): WorkflowInterceptors => {
  const senders = new Map<string, Context>();
  return {
    inbound: [onlyReadable, new OpenTelemetryInboundInterceptor(), noteSender(senders)],
    outbound: [goOnWithSender(senders), new OpenTelemetryOutboundInterceptor()],
    internals: [new OpenTelemetryInternalsInterceptor()],
  };
};

/**
 * Leaves out headers that cannot be read. Whoever signals may send any, and one that is not what it should be would
 * fail the workflow's task, and every retry of it, for ever.
 */
const onlyReadable: WorkflowInboundCallsInterceptor = {
  execute: (input, next) => next({ ...input, headers: readable(input.headers) }),
  handleSignal: (input, next) => next({ ...input, headers: readable(input.headers) }),
  handleQuery: (input, next) => next({ ...input, headers: readable(input.headers) }),
  validateUpdate: (input, next) => next({ ...input, headers: readable(input.headers) }),
  handleUpdate: (input, next) => next({ ...input, headers: readable(input.headers) }),
};

const readable = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([, header]) => isTextMap(header)));

function isTextMap(header: Headers[string]): boolean {
  try {
    const map = defaultPayloadConverter.fromPayload<unknown>(header);
    return (
      typeof map === 'object' && map !== null && Object.values(map).every((one) => typeof one === 'string')
    );
  } catch {
    return false;
  }
}

function noteSender(senders: Map<string, Context>): WorkflowInboundCallsInterceptor {
  const note = ([message]: unknown[]) => {
    const commandId = commandOf(message);
    if (commandId !== undefined && senders.size < MOST) senders.set(commandId, context.active());
  };
  return {
    handleSignal(input, next) {
      note(input.args);
      return next(input);
    },
    handleUpdate(input, next) {
      note(input.args);
      return next(input);
    },
  };
}

const goOnWithSender = (senders: Map<string, Context>): WorkflowOutboundCallsInterceptor => {
  const within = <T>(args: readonly unknown[], call: () => T): T => {
    const commandId = (args[1] as { readonly commandId?: unknown } | null | undefined)?.commandId;
    const sender = typeof commandId === 'string' ? senders.get(commandId) : undefined;
    return sender === undefined ? call() : context.with(sender, call);
  };
  return {
    scheduleActivity: (input, next) => within(input.args, () => next(input)),
    scheduleLocalActivity: (input, next) => within(input.args, () => next(input)),
  };
};

/** A signal comes undecoded, and may be anything. */
function commandOf(raw: unknown): string | undefined {
  try {
    const { payload } = raw as RawValue;
    const { commandId } = defaultPayloadConverter.fromPayload(payload) as { commandId?: unknown };
    return typeof commandId === 'string' ? commandId : undefined;
  } catch {
    return undefined;
  }
}
