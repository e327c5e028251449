import { z } from 'zod';
import { HEARD_TOPIC, LIVE_TOPIC, NOT_SENT_TOPIC, WHO_HEARS_TOPIC } from './live-topics';
import { onePerProcess } from './one-per-process';
import { hearOthers, type Told, tellOthers } from './other-processes';

/*
 * Whose changes other servers' screens hear. Every commit of every server would else be sent to all of them, and each would read what
 * all have committed.
 */

/** After which a server says anew what it hears. */
export const TELL_AGAIN_MS = 60_000;
/** One that is silent for longer hears nothing any more. */
const SILENT_MS = 150_000;
/** So long after a server came, or was out of touch, others may not have answered what they hear. */
const UNSURE_MS = 5_000;

/** Those that a server hears from now on, too; or all of them, in several messages, the first of which is `all`. */
const heardSchema = z.object({
  of: z.string(),
  audiences: z.array(z.string()),
  are: z.enum(['begun', 'all', 'more-of-all']),
});
export type Heard = z.infer<typeof heardSchema>;

/** Made once: making one costs a hundred times what it takes to read by it, and this is asked of every commit. */
const saidSchema = z.object({ audiences: z.array(z.string()) });

interface Server {
  at: number;
  audiences: Set<string>;
  /** Before it began to say all anew, of which the rest may still be on its way. */
  before: Set<string>;
  /** Whether this process has said to it, since then, that it did not send everything. */
  isTold: boolean;
}

const state = onePerProcess('heard-by-others', () => ({
  servers: new Map<string, Server>(),
  unsureUntil: 0,
  /** Until then, everything was sent since this process began. */
  newUntil: 0,
}));

/** What to ask others when they can be reached, for the first time or again; for a while anything may be heard. */
export function askWhoHears({ isAgain }: { isAgain: boolean }): Told {
  const here = state.get();
  here.unsureUntil = performance.now() + UNSURE_MS;
  if (!isAgain) here.newUntil = here.unsureUntil;
  return { topic: WHO_HEARS_TOPIC, said: null };
}

/** Whether something is to be sent to other servers: what screens hear, only where one listens. */
export function isForOthers({ topic, said }: Told): boolean {
  const { servers, unsureUntil } = state.get();
  if (topic !== LIVE_TOPIC || performance.now() < unsureUntil) return true;
  const { audiences } = saidSchema.parse(said);
  const latest = performance.now() - SILENT_MS;
  for (const [of, server] of servers) {
    if (server.at < latest) servers.delete(of);
    else if (audiences.some((audience) => hears(server, audience))) return true;
  }
  return false;
}

const hears = ({ audiences, before }: Server, audience: string) => audiences.has(audience) || before.has(audience);

/** A server that says again what this process did not know of it stood still, or was out of touch: this one sent it none of that, and says so. */
hearOthers(HEARD_TOPIC, (said) => {
  const heard = heardSchema.safeParse(said).data;
  // Another version's.
  if (!heard) return;
  const { of, audiences, are } = heard;
  const { servers, newUntil } = state.get();
  const server = servers.get(of) ?? { at: 0, audiences: new Set(), before: new Set(), isTold: false };
  servers.set(of, server);
  server.at = performance.now();
  if (are === 'all') Object.assign(server, { audiences: new Set(), before: server.audiences, isTold: false });
  const isMissing = are !== 'begun' && !audiences.every((audience) => hears(server, audience));
  for (const audience of audiences) server.audiences.add(audience);
  if (!isMissing || server.isTold || server.at < newUntil) return;
  server.isTold = true;
  tellOthers(NOT_SENT_TOPIC, { of });
});
