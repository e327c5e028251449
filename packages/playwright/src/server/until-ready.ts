import { setTimeout as pause } from 'node:timers/promises';

/** Once asked, a server that is well answers within this; one that is just starting may take a connection and say nothing. */
const ANSWER_MS = 5_000;
const PAUSE_MS = 250;

/**
 * Asks until a server takes requests: one that starts is not there, says nothing, or answers 503.
 * @param patience milliseconds. @throws after it, with what the server said last.
 */
export async function untilReady(url: string, patience: number): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const said = await ask(url);
    if (said === null) return;
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
