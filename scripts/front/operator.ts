import type { IncomingMessage, ServerResponse } from 'node:http';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { BackupError } from '@/lib/backup/backup';
import type { ServerEnvironment } from '@/lib/env/server';
import { EVERY_ANSWER, NO_PAGE } from '@/lib/http/answer-headers';
import { madeInProcess } from '@/lib/process/one-per-process';
import { supabaseConnection } from '@/lib/supabase/connection';
import { PAGES_METRICS } from '../answer.ts';
import { carries, maySeeMetrics } from '../observe/may-see-metrics.ts';
import type { FirstRestore } from './first-restore.ts';
import type { Pages } from './pages.ts';

/** What there is for the person who runs this server alone: only a front has it. */
export interface Operated {
  pages: Pages;
  environment: ServerEnvironment;
  stopping: AbortSignal;
  /** Stops, and starts again. */
  restart: () => void;
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  operated: Operated & { metrics: Registry },
) => Promise<void>;

const ROUTES: Record<string, Partial<Record<string, Answer>>> = {
  '/metrics': { GET: tellMetrics },
  '/operator/backup': { POST: backUp },
  '/operator/restore': { POST: restore },
  // The pages' own, see `answer.ts`: no client gets there.
  [PAGES_METRICS]: {},
};

/** @returns what answers, where an address is one of these. */
export function operatorRoute({ method = 'GET', url = '' }: IncomingMessage): Answer | undefined {
  const path = url.split('?', 1)[0] ?? '';
  if (!Object.hasOwn(ROUTES, path)) return undefined;
  return ROUTES[path]?.[method] ?? (async (_request, response) => say(response, 404, 'There is no such address.'));
}

/** Of both processes, in Prometheus' words. */
async function tellMetrics(...[request, response, { pages, metrics, environment }]: Parameters<Answer>): Promise<void> {
  const { metricsToken } = environment;
  if (!maySeeMetrics(request.headers, metricsToken)) {
    return say(response, 403, 'Metrics are for this machine, or for who has METRICS_TOKEN: send it as a bearer token.');
  }
  const [front, behind] = await Promise.all([metrics.getMetricsAsJSON(), pages.metrics().catch(() => [])]);
  const all = AggregatorRegistry.aggregate([front, behind]);
  const headers = { ...EVERY_ANSWER, ...NO_PAGE, 'content-type': all.contentType, 'cache-control': 'no-store' };
  response.writeHead(200, headers).end(await all.metrics());
}

/** `npm run backup`, of the server that has the database: a caller that can read its keys may. */
async function backUp(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { secretKey, backUp: make } = await supabaseConnection();
  if (!make || !carries(request.headers, secretKey)) return say(response, 404, 'There is no such address.');
  try {
    const { file, bytes } = await make('by-hand');
    answer(response, 200, { file, bytes });
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    say(response, 503, error.message);
  }
}

/** From the first page of an installation without an account. */
async function restore(...[request, response, { restart }]: Parameters<Answer>): Promise<void> {
  const offered = madeInProcess<FirstRestore>('first-restore');
  if (!offered) return say(response, 404, 'There is no such address.');
  try {
    await offered.take(request);
    // The backup counts from the next start on, even where its sender has left: no account may be made before.
    if (response.destroyed) return restart();
    response.once('close', restart);
    answer(response, 200, {});
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    request.resume();
    say(response, 422, error.message);
  }
}

function say(response: ServerResponse, status: number, detail: string): void {
  answer(response, status, { type: 'about:blank', status, detail });
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { ...EVERY_ANSWER, ...NO_PAGE, 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
