import { z } from 'zod';
import { callApi } from '@/lib/http/call-api';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import { outcomeOf } from '@/lib/http/kept-acts/outcome';
import { keptActs, refuseAct, settleAct, tidyFlag } from '@/lib/http/kept-acts/stored-acts';

/** `all`: nothing of the profile's is left to send. */
export type Sent = 'all' | 'away' | 'not-here';

export type SendAct = (act: KeptAct) => Promise<unknown>;

/** A server that never answers must not hold up the page. */
const PATIENCE_MS = 15_000;

/**
 * Sends what was kept, one after the other as it was done, each with when that was. An act leaves the journal when the
 * server has done it or will never do it; what waits for its profile holds up that profile's acts alone.
 */
export function sendKeptActs(owner: string, send: SendAct = sendAct): Promise<Sent> {
  return oneTab(async () => {
    const waiting = new Set<string>();
    for (const act of await keptActs()) {
      if (waiting.has(act.owner)) continue;
      const outcome = await tried(act, send);
      if (outcome === 'away') return 'away';
      if (outcome === 'not-here') waiting.add(act.owner);
    }
    await tidyFlag();
    return waiting.has(owner) ? 'not-here' : 'all';
  });
}

async function tried(act: KeptAct, send: SendAct) {
  try {
    await send(act);
  } catch (error) {
    const outcome = outcomeOf(error, act.takesAway);
    if (outcome === 'refused') await refuseAct(act, error instanceof Error ? error.message : '');
    if (outcome !== 'done') return outcome;
  }
  await settleAct(act);
  return 'done' as const;
}

/** With when it was done and when it is sent, by this device's clock. What says so itself was kept somewhere else before. */
function sendAct({ call, observedAt }: KeptAct): Promise<unknown> {
  const told = { observedAt, ...call.body, sentAt: new Date().toISOString() };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  if (call.method !== 'DELETE') return callApi(z.unknown(), call.address, { method: call.method, body: told, signal });
  const address = `${call.address}&${new URLSearchParams({ observedAt: told.observedAt, sentAt: told.sentAt })}`;
  return callApi(z.unknown(), address, { method: 'DELETE', signal });
}

/** One tab sends at a time. A page that sleeps may hold the lock: then it is as if no server answered. */
async function oneTab(work: () => Promise<Sent>): Promise<Sent> {
  // Web Locks need a secure context; without them a repeat is recognised by the server.
  if (typeof navigator === 'undefined' || !navigator.locks) return work();
  const waited = AbortSignal.timeout(PATIENCE_MS);
  return navigator.locks.request('tonight-acts', { signal: waited }, work).catch((error: unknown) => {
    if (waited.aborted && error === waited.reason) return 'away';
    throw error;
  });
}
