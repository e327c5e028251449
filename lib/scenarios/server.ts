import { setTimeout as delay } from 'node:timers/promises';
import { scenarioAnswer, scenarioInPath } from '@/lib/scenarios/answer';
import { faultOf } from '@/lib/scenarios/faults';

const SLOW_MS = 3_000;

/** TMDB's API for the titles of scenarios, as `fetch` meets it: the client in front of it is the real one. */
export async function fetchScenario(address: string | URL | Request, init?: RequestInit): Promise<Response> {
  const { pathname: path } = new URL(address instanceof Request ? address.url : address);
  switch (faultOf(scenarioInPath(path) ?? 0)) {
    case 'slow':
      await delay(SLOW_MS, undefined, { signal: init?.signal ?? undefined });
      return answer(path);
    case 'busy':
      return complaint(429, 25, 'Your request count (#) is over the allowed limit of (40).');
    case 'html':
      return new Response('<!doctype html><title>Sign in to the network</title>', {
        headers: { 'content-type': 'text/html' },
      });
    case 'away':
      throw new TypeError('fetch failed');
    case null:
      return answer(path);
  }
}

function answer(path: string): Response {
  const found = scenarioAnswer(path);
  return found ? Response.json(found) : complaint(404, 34, 'The resource you requested could not be found.');
}

function complaint(status: number, status_code: number, status_message: string): Response {
  return Response.json({ success: false, status_code, status_message }, { status });
}
