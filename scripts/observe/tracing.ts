import type { IncomingMessage } from 'node:http';
import { onePerProcess } from '../../lib/process/one-per-process.ts';
import { withoutSecrets } from './without-secrets.ts';

/** One request under way. */
export interface TracedRequest {
  /** Does its work; what is asked of others meanwhile belongs to it. */
  within(work: () => void): void;
  end(said: { method: string; route: string; status: number }): void;
}

export interface Tracing {
  begin(request: IncomingMessage): TracedRequest;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}

/** What this process traces by, where the settings ask for that. */
export const tracing = onePerProcess<Tracing | null>('tracing', () => null);

/**
 * Begins to send traces where OpenTelemetry's own variables say. Nothing of it is loaded without them. Next makes spans of its own
 * once there is a receiver for them.
 */
export async function traceWhereAsked(part: string, variables: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = variables;
  if (!OTEL_EXPORTER_OTLP_ENDPOINT && !OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return;
  if (OTEL_SDK_DISABLED === 'true' || variables.OTEL_TRACES_EXPORTER === 'none') return;
  const [{ context, propagation, SpanKind, SpanStatusCode, trace }, sdk, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-proto'),
      import('@opentelemetry/resources'),
    ]);
  const own = resources.resourceFromAttributes({ 'service.name': 'tonight', 'tonight.part': part });
  const said = resources.detectResources({ detectors: [resources.envDetector] });
  const hideSecrets = {
    onStart: () => undefined,
    onEnd: ({ attributes }: { attributes: Record<string, unknown> }) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === 'string') attributes[name] = withoutSecrets(value);
      }
    },
    forceFlush: async () => undefined,
    shutdown: async () => undefined,
  };
  const provider = new sdk.NodeTracerProvider({
    resource: resources.defaultResource().merge(own).merge(said),
    spanProcessors: [hideSecrets, new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer('tonight');
  tracing.put({
    begin: ({ headers, method = 'GET' }) => {
      const from = propagation.extract(context.active(), headers);
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, from);
      const inside = trace.setSpan(from, span);
      // The pages go on from here.
      propagation.inject(inside, headers);
      return {
        within: (work) => context.with(inside, work),
        end: ({ method, route, status }) => {
          span.updateName(`${method} ${route}`);
          span.setAttributes({
            'http.request.method': method,
            'http.route': route,
            'http.response.status_code': status,
          });
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    close: () => provider.shutdown(),
  });
}
