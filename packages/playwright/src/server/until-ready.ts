import { setTimeout as pause } from 'node:timers/promises';

/** Once asked, a server that is well answers within this; one that is just starting may take a connection and say nothing. */
const ANSWER_MS = 5_000;
const PAUSE_MS = 250;
/** A developer who sees nothing happen for longer wants to know what is waited for. */
const SAY_AFTER_MS = 5_000;

/**
 * Asks until a server takes requests: one that starts is not there, says nothing, or answers 503.
 * @param patience milliseconds. @param sayAfter after how many it is said what is waited for. @throws after its patience,
 * with what the server said last.
 */
export async function untilReady(url: string, patience: number, sayAfter = SAY_AFTER_MS): Promise<void> {
  const begin = Date.now();
  const end = begin + patience;
  for (let hasSaid = false; ; ) {
    const said = await ask(url);
    if (said === null) return;
    if (!hasSaid && Date.now() - begin >= sayAfter) {
      hasSaid = true;
      console.warn(`Waiting ${Math.round(patience / 1000)} s for Tonight at ${url}, which is not ready: ${said}`);
    }
    if (Date.now() >= end) throw new Error(`${url} is not ready after ${Math.round(patience / 1000)} s: ${said}`);
    await pause(PAUSE_MS);
  }
}

/** @returns null where it is ready; else what it says. */
async function ask(url: string): Promise<string | null> {
  try {
    const answer = await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(ANSWER_MS) });
    const said = await answer.text();
    // Whatever else it answers is no reason to wait: the door says what is wrong.
    return answer.status === 503 ? `503 ${said}` : null;
  } catch (error) {
    return error instanceof Error ? `${error.message} ${error.cause ?? ''}`.trim() : String(error);
  }
}
