import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { ActivityInterceptorsFactory, InjectedSinks } from '@temporalio/worker';
import type { Sinks } from '@temporalio/workflow';
import type { RequestHandler } from 'express';

/**
 * Traces, where they are wanted. Nothing of OpenTelemetry is loaded unless `OTEL_EXPORTER_OTLP_ENDPOINT` is set:
 * whoever asks here is answered null, and goes on without.
 */
export type Tracing = {
  /** Begins a span for each request. */
  readonly requests: RequestHandler;
  /** Has calls to workflows carry the trace. */
  readonly client: readonly WorkflowClientInterceptor[];
  readonly activities: readonly ActivityInterceptorsFactory[];
  /** Where workflows hand their spans over. */
  readonly sinks: InjectedSinks<Sinks>;
  /** Sends what is left. */
  stop(): Promise<void>;
};

let current: Tracing | null = null;

export const tracing = (): Tracing | null => current;

export function setTracing(started: Tracing): void {
  current = started;
}

/** Bundled with the workflows where they are traced. */
export const workflowTracingModule = require.resolve('./workflow-interceptors');
