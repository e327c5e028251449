import { isUnreachable } from '@/lib/http/call-api';
import type { Act } from '@/lib/http/kept-acts/act';
import { ACT_KEPT, ACTS_TRIED, areActsKept } from '@/lib/http/kept-acts/flag';

/**
 * Does an act of a profile. Where no server answers, it is kept behind what was kept before, and sent later.
 * @param send does it now.
 * @returns what the server answered; null where the act was kept.
 * @throws ApiError where the server refuses it, and where no server answers and this browser keeps nothing.
 */
export async function doOrKeep<Answer>(act: Act, send: () => Promise<Answer>): Promise<Answer | null> {
  const observedAt = new Date().toISOString();
  const isAway = typeof navigator !== 'undefined' && navigator.onLine === false;
  // It is safe before anything else is tried: a person who closes the tab now has done it.
  if ((isAway || areActsKept()) && (await keptFirst({ ...act, observedAt }, isAway))) return null;
  try {
    return await send();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    // Where the browser refuses storage, the act fails.
    if (!(await keptFirst({ ...act, observedAt }, true))) throw error;
    return null;
  }
}

/** Most visits keep nothing, so that the journal is loaded here. @returns whether the journal has it, or the server by now. */
async function keptFirst(act: Act & { observedAt: string }, isAway: boolean): Promise<boolean> {
  const { keepAct, settleAct } = await import('@/lib/http/kept-acts/stored-acts');
  const id = await keepAct(act).catch(() => null);
  if (id === null) return false;
  const { sendKeptActs } = await import('@/lib/http/kept-acts/send');
  const sent = isAway ? 'away' : await sendKeptActs(act.owner);
  if (sent === 'not-here') {
    // Whose profile is not open here hears so at once.
    await settleAct({ id });
    return false;
  }
  window.dispatchEvent(new Event(sent === 'away' ? ACT_KEPT : ACTS_TRIED));
  return true;
}
