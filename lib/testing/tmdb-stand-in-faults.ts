import type { ServerResponse } from 'node:http';
import { z } from 'zod';

/** What may go wrong with an answer. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** A status with TMDB's error body; `retryAfter` is sent as it is. */
  z.object({
    kind: z.literal('status'),
    status: z.number().int().min(400).max(599),
    retryAfter: z.string().optional(),
  }),
  /** A proxy's page, with status 200 unless given. */
  z.object({ kind: z.literal('html'), status: z.number().int().min(200).max(599).optional() }),
  /** JSON of another sort than the path has, with status 200, for example null. */
  z.object({ kind: z.literal('json'), json: z.json() }),
  /** The connection breaks off within the JSON. */
  z.object({ kind: z.literal('half-body') }),
  /** The connection stays open and silent. */
  z.object({ kind: z.literal('hang') }),
]);

export type Fault = z.infer<typeof faultSchema>;

export const faultRuleSchema = z.object({
  fault: faultSchema,
  /** How many requests it hits; all until it is cleared when absent. */
  times: z.number().int().positive().optional(),
  /** Only paths that start with this, for example `/movie/42`. */
  path: z.string().startsWith('/').optional(),
});

export type FaultRule = z.infer<typeof faultRuleSchema>;

/** The faults in force, in the order they were asked for. */
export function createFaultList() {
  let rules: { rule: FaultRule; left: number }[] = [];
  return {
    add(rule: FaultRule): void {
      rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
    },
    clear(): void {
      rules = [];
    },
    /** The fault that hits this request, counted as used. */
    take(path: string): Fault | null {
      const hit = rules.find(({ rule, left }) => left > 0 && path.startsWith(rule.path ?? '/'));
      if (!hit) return null;
      hit.left -= 1;
      return hit.rule.fault;
    },
  };
}

/** TMDB's codes and words by status: https://developer.themoviedb.org/docs/errors */
const complaints: Record<number, { code: number; words: string }> = {
  401: { code: 7, words: 'Invalid API key: You must be granted a valid key.' },
  404: { code: 34, words: 'The resource you requested could not be found.' },
  429: { code: 25, words: 'Your request count (#) is over the allowed limit of (40).' },
  500: { code: 11, words: 'Internal error: Something went wrong, contact TMDB.' },
};

export function sendComplaint(response: ServerResponse, status: number, retryAfter?: string): void {
  const { code, words } = complaints[status] ?? { code: 15, words: 'Failed.' };
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
  response.end(JSON.stringify({ success: false, status_code: code, status_message: words }));
}

/** @param json the right answer, of which half a body sends the first half. */
export function sendFault(response: ServerResponse, fault: Fault, json: string): void {
  switch (fault.kind) {
    case 'status':
      sendComplaint(response, fault.status, fault.retryAfter);
      return;
    case 'html':
      response.writeHead(fault.status ?? 200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in to the network</title>');
      return;
    case 'json':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(fault.json));
      return;
    case 'half-body':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
      response.write(json.slice(0, json.length / 2), () => response.destroy());
      return;
    case 'hang':
  }
}
