import { vi } from 'vitest';
import type { ActionAnswer } from '@/lib/progress/action-answer-schema';

export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
}

/** Stands in for our API in a browser's `fetch`. @returns what was asked, as it is asked. */
export function serve(answer: (asked: Asked) => Promise<Response> | Response): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    const { pathname, searchParams } = new URL(address, 'http://tonight.localhost');
    const asked = {
      method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: body === undefined ? undefined : JSON.parse(body),
    };
    all.push(asked);
    return answer(asked);
  });
  return all;
}

/** As the server refuses. */
export function problem(status: number, code: string, detail: string): Response {
  return Response.json({ status, code, detail }, { status });
}

/** An answer that comes when the test says so. */
export function later<Value>() {
  return Promise.withResolvers<Value>();
}

/** How the server answers an act on a place. */
export function acted(): Response {
  const answer: ActionAnswer = { status: 'done', place: null, places: [], thread: null, nextAirDate: null };
  return Response.json(answer);
}
