import { z } from 'zod';
import { sayBack, unsayBack } from '@/components/offline/say-offline';
import { callApi } from '@/lib/http/call-api';

/** How often a server is asked that was stopped while the browser has a network. Of a network most browsers say themselves that it is back. */
const ASK_EVERY_MS = 5_000;

let waiting: AbortController | null = null;

/** Once a server answers again, a page that is not from now can be made anew. */
export function offerFresh(cachedAt: number): void {
  if (waiting) return;
  const ending = new AbortController();
  const { signal } = ending;
  waiting = ending;
  const ask = async () => {
    if (document.visibilityState === 'hidden' || !(await isThere()) || signal.aborted) return;
    ending.abort();
    await sayBack(cachedAt, () => window.location.reload());
  };
  const timer = setInterval(ask, ASK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('online', () => void ask(), { signal });
  document.addEventListener('visibilitychange', () => void ask(), { signal });
  // It may have come back while this page was put together.
  if (navigator.onLine) void ask();
}

/** The viewer has gone on to a page that is from now. */
export function stopOffering(): void {
  if (!waiting) return;
  waiting.abort();
  waiting = null;
  void unsayBack();
}

/** Only Tonight answers this with its own word: a network that wants a login first does not. */
function isThere(): Promise<boolean> {
  return callApi(z.object({ status: z.literal('ok') }), '/api/health').then(
    () => true,
    () => false,
  );
}
