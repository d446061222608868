import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry/lib/client';
import {
  makeWorkflowExporter,
  OpenTelemetryActivityInboundInterceptor,
} from '@temporalio/interceptors-opentelemetry/lib/worker';
import { setTracing } from '.';
import { activityIds } from './activity-ids';
import { discreet } from './discreet';
import { traceRequests } from './requests';

/**
 * Turns traces on for this process. Where they go, how many are kept and how they are batched is said by
 * OpenTelemetry's own variables (`OTEL_EXPORTER_OTLP_...`, `OTEL_TRACES_SAMPLER`, `OTEL_BSP_...`).
 */
export function startTracing(service: string): void {
  const resource = resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || service });
  const exporter = discreet(new OTLPTraceExporter());
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  // Its own statements, with placeholders for their values, and only within something that is traced.
  new PgInstrumentation({ requireParentSpan: true, enhancedDatabaseReporting: false });
  setTracing({
    requests: traceRequests(trace.getTracer('milestone-escrow')),
    client: [new OpenTelemetryWorkflowClientInterceptor()],
    activities: [
      (ctx) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(ctx) }),
      () => ({ inbound: activityIds }),
    ],
    // The interceptors are made for the SDK of OpenTelemetry before ours; `discreet` tells the two kinds apart.
    sinks: { exporter: makeWorkflowExporter(exporter as never, resource as never) },
    stop: () => provider.shutdown(),
  });
}
