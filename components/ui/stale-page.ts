import { unstable_isUnrecognizedActionError } from 'next/navigation';

/** A page that was just loaded for this reason, and meets it again, is not loaded a third time. */
const NOT_AGAIN_MS = 60_000;
const STORAGE_KEY = 'tonight-reloaded-at';

/**
 * After an update the server does not know what an older page asks of it; trying again asks the same. The page is loaded
 * anew instead, at the place it stands. Answers whether it is.
 */
export function reloadIfStale(error: unknown): boolean {
  if (!unstable_isUnrecognizedActionError(error)) return false;
  if (!mayReload(Date.now())) return false;
  // The start in a player's address is over: its place is kept by now.
  const here = new URL(window.location.href);
  here.searchParams.delete('t');
  window.location.replace(here);
  return true;
}

function mayReload(now: number): boolean {
  try {
    const before = Number(sessionStorage.getItem(STORAGE_KEY) ?? 0);
    sessionStorage.setItem(STORAGE_KEY, String(now));
    return now - before > NOT_AGAIN_MS;
  } catch {
    // Without storage the page could not know that it was loaded anew already.
    return false;
  }
}

/** A server action as it is called from a page that may be older than the server. */
export function fromThisPage<Given extends unknown[], Answer>(
  action: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    try {
      return await action(...given);
    } catch (error) {
      if (!reloadIfStale(error)) throw error;
      // Nothing is said until the new page has come.
      return new Promise(() => undefined);
    }
  };
}
