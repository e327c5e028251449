import { ApiError } from '@/lib/http/call-api';

/**
 * What an answer means for an act that was kept.
 * `done`: it leaves the journal. `refused`: the server, by a code of its own, will never do it.
 * `not-here`: its profile is not open in this browser, and its acts wait for the day it is.
 * `away`: no answer of Tonight's; nothing can be sent now.
 */
export type ActOutcome = 'done' | 'refused' | 'not-here' | 'away';

const NOT_HERE = ['not-signed-in', 'not-your-profile', 'pin-needed', 'cross-site'];

/** @param error what sending it threw. @param takesAway where nothing is there any more, it is done. */
export function outcomeOf(error: unknown, takesAway: boolean): ActOutcome {
  // No JSON, no time: a network that wants a login first, a proxy whose server is gone.
  if (!(error instanceof ApiError) || error.code === 'unknown') return 'away';
  const { status, code } = error;
  if (status < 400 || status >= 500 || [408, 425, 429].includes(status)) return 'away';
  if (NOT_HERE.includes(code)) return 'not-here';
  return takesAway && status === 404 ? 'done' : 'refused';
}
