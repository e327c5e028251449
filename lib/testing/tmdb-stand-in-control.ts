import type { IncomingMessage, ServerResponse } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { z } from 'zod';
import { type FaultRule, faultRuleSchema } from '@/lib/testing/tmdb-stand-in-faults';

interface SeenRequest {
  /** Without the version: `/movie/42`. */
  path: string;
  params: Record<string, string>;
  authorization: string | null;
}

/** What a test has a stand-in do. */
export interface StandInControls {
  requests: SeenRequest[];
  /** Makes answers fail from now on, see `FaultRule` for how many and which. */
  fail(rule: FaultRule): void;
  /** Milliseconds every answer takes from now on. */
  slowDown(ms: number): void;
  /** Forgets faults, delay and the requests seen. */
  reset(): void;
}

const orderSchema = z.union([faultRuleSchema, z.object({ delayMs: z.number().nonnegative() })]);

/**
 * Lets a browser test command a stand-in in another process:
 * - `POST /stand-in/faults` with a `FaultRule`, as `{"fault":{"kind":"hang"},"path":"/movie/42"}`, or `{"delayMs":300}`
 * - `DELETE /stand-in/faults` forgets faults, delay and the requests seen
 * - `GET /stand-in/requests` tells which requests came
 */
export async function handleControl(
  standIn: StandInControls,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const order = `${request.method} ${url.pathname}`;
  if (order === 'GET /stand-in/requests') return send(response, 200, standIn.requests);
  if (order === 'DELETE /stand-in/faults') {
    standIn.reset();
    return send(response, 200, {});
  }
  if (order !== 'POST /stand-in/faults') return send(response, 404, { error: `No such order: ${order}` });

  const parsed = orderSchema.safeParse(await readJson(request));
  if (!parsed.success) return send(response, 422, { error: z.prettifyError(parsed.error) });
  if ('delayMs' in parsed.data) standIn.slowDown(parsed.data.delayMs);
  else standIn.fail(parsed.data);
  return send(response, 200, {});
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
