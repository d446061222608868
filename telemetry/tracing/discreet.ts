import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

/** What a span may say. Others are whole workflows' memos, and values of statements. */
const said = [
  /^escrow\.(command|milestone|contract|refund_request|refund|webhook_endpoint|test_clock)\.id$/,
  /^http\.(request\.method|route|response\.status_code)$/,
  /^(db\.(system|name|statement|operation)(\.name)?|db\.namespace|db\.query\.text)$/,
  /^(server\.(address|port)|net\.peer\.(name|port))$/,
  /^(workflowId|runId|workflowType|taskQueue|namespace|attempt)$/,
  /^(temporalWorkflowId|temporalActivityId|run_id|error\.type)$/,
];

const only = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).filter(([name]) => said.some((pattern) => pattern.test(name))),
  );

/** A workflow's span, as the SDK's interceptors make it: in the shape of OpenTelemetry's first version. */
type EarlierSpan = {
  readonly instrumentationLibrary?: ReadableSpan['instrumentationScope'];
  readonly parentSpanId?: string;
};

/**
 * Nothing that anybody wrote gets into a span: of errors, whose messages may quote it, only their type is told, and of
 * attributes those that are known. What is exported is a view of the span; the span itself is left alone.
 */
function discreetly(span: ReadableSpan & EarlierSpan): ReadableSpan {
  const { traceId, traceFlags } = span.spanContext();
  const parent = span.parentSpanId;
  return Object.create(span, {
    attributes: { value: only(span.attributes) },
    status: { value: { code: span.status.code } },
    events: {
      value: span.events.map(({ name, time, attributes }) => {
        const type = attributes?.['exception.type'];
        return { name, time, attributes: type === undefined ? {} : { 'exception.type': type } };
      }),
    },
    instrumentationScope: { value: span.instrumentationScope ?? span.instrumentationLibrary },
    parentSpanContext: {
      value: span.parentSpanContext ?? (parent ? { traceId, spanId: parent, traceFlags } : undefined),
    },
  });
}

export const discreet = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => exporter.export(spans.map(discreetly), done),
  shutdown: () => exporter.shutdown(),
  ...(exporter.forceFlush === undefined
    ? {}
    : { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
});
