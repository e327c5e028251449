import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { traceWhereAsked, tracing } from './tracing';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

it('traces nothing that nobody asked for', async () => {
  for (const variables of [
    {},
    { OTEL_SERVICE_NAME: 'x' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_SDK_DISABLED: 'true' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_TRACES_EXPORTER: 'none' },
  ]) {
    await traceWhereAsked('front', variables as NodeJS.ProcessEnv);
    expect(tracing.get()).toBeNull();
  }
});

it('sends a request’s span on, names its route, and hides what opens a door', async () => {
  const received: { path?: string; body: Buffer }[] = [];
  const collector = createServer(async (request, response) => {
    received.push({ path: request.url, body: await buffer(request) });
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => collector.once('listening', resolve));
  onTestFinished(() => void collector.close());
  onTestFinished(() => tracing.forget());
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  vi.stubEnv('OTEL_SERVICE_NAME', 'our-tonight');
  onTestFinished(() => void vi.unstubAllEnvs());
  await traceWhereAsked('front');

  const headers: Record<string, string> = { traceparent: TRACEPARENT };
  const traced = tracing.get()?.begin({ headers, method: 'GET' } as unknown as IncomingMessage);
  // The same trace, another span: the pages' parent.
  expect(headers.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[\da-f]{16}-01$/);
  let isDone = false;
  traced?.within(() => {
    isDone = true;
  });
  expect(isDone).toBe(true);
  traced?.end({ method: 'GET', route: '/join/[token]', status: 200 });
  const { trace } = await import('@opentelemetry/api');
  trace
    .getTracer('next')
    .startSpan('fetch', { attributes: { 'http.url': '/x?api_key=0123456789' } })
    .end();
  await tracing.get()?.close();

  expect(received.map(({ path }) => path)).toEqual(['/v1/traces']);
  const sent = received[0]?.body.toString('latin1') ?? '';
  for (const words of ['our-tonight', 'GET /join/[token]', 'http.response.status_code']) expect(sent).toContain(words);
  expect(sent).not.toContain('0123456789');
});
