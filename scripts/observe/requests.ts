import type { IncomingMessage, ServerResponse } from 'node:http';
import { Gauge, Histogram, type Registry } from 'prom-client';
import { REQUEST_ID, requestIdOf, withRequestId } from '../../lib/process/request-id.ts';
import { logAnswered } from './log.ts';
import { tracing } from './tracing.ts';

/** Of which there are so many, or which say so little, that the log has each only where it is set to. */
const EVERYDAY = /^\/(?:api\/(?:progress|health|ready)|_next|demo|icons|metrics)(?:\/|$)/;

/** Gives every request its id, and counts and times its answer. @param nameOf the route of an address. */
export function watchRequests(register: Registry, nameOf: (address: string) => string) {
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first of a request to the last of its answer; live streams are not in it.',
    labelNames: ['method', 'route', 'status_code'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  const underWay = new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that are not answered yet, live streams among them.',
    registers: [register],
  });
  return (request: IncomingMessage, response: ServerResponse, work: () => void): void => {
    const { headers, method = 'GET', url = '/' } = request;
    const id = requestIdOf(headers[REQUEST_ID]);
    headers[REQUEST_ID] = id;
    response.setHeader(REQUEST_ID, id);
    const begun = performance.now();
    underWay.inc();
    const traced = tracing.get()?.begin(request);
    response.once('close', () => {
      underWay.dec();
      const said = { method: known(method), route: nameOf(url), status: response.statusCode };
      const milliseconds = performance.now() - begun;
      const isStream = String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
      if (!isStream) {
        seconds.observe({ method: said.method, route: said.route, status_code: said.status }, milliseconds / 1000);
      }
      traced?.end(said);
      withRequestId(id, () => logAnswered({ ...said, milliseconds }, !EVERYDAY.test(said.route)));
    });
    withRequestId(id, () => (traced ? traced.within(work) : work()));
  };
}

function known(method: string): string {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : 'other';
}
