import 'server-only';
import type { TokenActor } from '@/lib/household/tokens/token';
import { AskedOnce } from '@/lib/process/asked-once';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { RecentMap } from '@/lib/process/recent-map';
import { announceRights, listenToRights } from '@/lib/supabase/rights-changed';

/*
 * For whom tokens act, remembered for a player that reports every few seconds; what opens nothing, too, so that a program
 * with an old token costs little. What we change, or who may see what, is asked for again at once, in whichever process;
 * what goes past us, after these seconds.
 */
const REMEMBERED_MS = 5_000;

interface Memory {
  known: RecentMap<string, { actor: TokenActor | null; askedAt: number }>;
  asking: AskedOnce<string, TokenActor | null>;
}

const memory = onePerProcess('tokens', (): Memory => ({ known: new RecentMap(10_000), asking: new AskedOnce() }));

/** @param ask for what is not remembered, once for all who want to know meanwhile. */
export async function rememberedToken(name: string, ask: () => Promise<TokenActor | null>): Promise<TokenActor | null> {
  const { known, asking } = memory.get();
  const remembered = known.get(name);
  if (remembered && performance.now() - remembered.askedAt < REMEMBERED_MS) return remembered.actor;
  return asking.get(name, async () => {
    const actor = await ask();
    // Into the memory that was there as it was asked: what was revoked meanwhile has begun another.
    known.set(name, { actor, askedAt: performance.now() });
    return actor;
  });
}

/** After a token was revoked. */
export function forgetTokens(): void {
  forgetHere();
  tellOthers('tokens-changed');
}

function forgetHere(): void {
  memory.forget();
  announceRights();
}

// A membership or a profile that ended takes its tokens along.
listenToRights(() => memory.forget());
hearOthers('tokens-changed', forgetHere);
