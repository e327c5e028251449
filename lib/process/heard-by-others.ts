import { z } from 'zod';
import { HEARD_TOPIC, LIVE_TOPIC, WHO_HEARS_TOPIC } from './live-topics';
import { onePerProcess } from './one-per-process';
import { hearOthers, type Told } from './other-processes';

/*
 * Whose changes other servers' screens hear. Every commit of every server would else be sent to all of them, and each would read what
 * all have committed.
 */

/** After which a server says anew what it hears. */
export const TELL_AGAIN_MS = 60_000;
/** One that is silent for longer hears nothing any more. */
export const SILENT_MS = 150_000;
/** So long after a server came, or was out of touch, others may not have answered what they hear. */
const UNSURE_MS = 5_000;

const heardSchema = z.object({ of: z.string(), audiences: z.array(z.string()), isWhole: z.boolean() });
/** What a server hears: all of it, or what it hears from now on, too. */
export type Heard = z.infer<typeof heardSchema>;

const state = onePerProcess('heard-by-others', () => ({
  servers: new Map<string, { at: number; audiences: Set<string> }>(),
  unsureUntil: 0,
}));

/** What to ask others when they can be reached, for the first time or again; for a while anything may be heard. */
export function askWhoHears(): Told {
  state.get().unsureUntil = performance.now() + UNSURE_MS;
  return { topic: WHO_HEARS_TOPIC, said: null };
}

/** Whether something is to be sent to other servers: what screens hear, only where one listens. */
export function isForOthers({ topic, said }: Told): boolean {
  if (topic !== LIVE_TOPIC || performance.now() < state.get().unsureUntil) return true;
  const { audiences } = z.object({ audiences: z.array(z.string()) }).parse(said);
  const latest = performance.now() - SILENT_MS;
  for (const [of, server] of state.get().servers) {
    if (server.at < latest) state.get().servers.delete(of);
    else if (audiences.some((audience) => server.audiences.has(audience))) return true;
  }
  return false;
}

hearOthers(HEARD_TOPIC, (said) => {
  const { of, audiences, isWhole } = heardSchema.parse(said);
  const known = isWhole ? undefined : state.get().servers.get(of)?.audiences;
  state.get().servers.set(of, { at: performance.now(), audiences: new Set([...(known ?? []), ...audiences]) });
});
