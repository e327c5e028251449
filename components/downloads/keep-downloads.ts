import { fromThisPage } from '@/components/ui/stale-page';
import { DOWNLOAD_PAGES, flagDownloads, isLeaving } from '@/lib/downloads/downloads-flag';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { loadToKeep } from '@/lib/use-cases/downloads/keep-action';
import { lookAfter } from '@/lib/use-cases/downloads/look-after';
import { runDownloads } from '@/lib/use-cases/downloads/run-downloads';
import { removeAllBut } from '@/lib/use-cases/downloads/stored-downloads';
import { tendShows } from '@/lib/use-cases/downloads/tend-shows';

let running: { owner: string; end: () => void } | null = null;
/** For whom this page has looked after what is there, which takes a page that the server answered. */
let lookedAfter: string | null = null;
/** The shows are looked after no more often than this, in milliseconds. */
const TEND_EVERY_MS = 60_000;
let tendedAt = Number.NEGATIVE_INFINITY;

interface Visit {
  /** Whose pages this browser shows. */
  owner: string;
  /** Whether the page came from the server. */
  answered: boolean;
  /** A film plays, perhaps one of those that would be removed. */
  isWatching: boolean;
}

/** Goes on with what was begun for who is here, and looks after what is there. */
export function keepDownloads({ owner, answered, isWatching }: Visit): void {
  const isNew = running?.owner !== owner;
  if (isNew) {
    running?.end();
    running = { owner, end: runDownloads(owner, fromThisPage(loadToKeep)) };
  }
  if (!answered) return;
  // Signing out removes what profiles had here; a session that ended by itself removes nothing.
  if (owner === DEVICE_OWNER && isLeaving()) void removeAllBut(owner);
  else if (isLeaving()) flagDownloads('there');
  if (lookedAfter !== owner) {
    lookedAfter = owner;
    void lookAfter(owner, fromThisPage(loadToKeep)).catch(() => undefined);
  }
  if (isWatching || (!isNew && performance.now() - tendedAt < TEND_EVERY_MS)) return;
  tendedAt = performance.now();
  void tendShows(owner).catch(() => undefined);
}

/** The first download: its list and its player have to be there without a network, too. */
export function beginDownloads(owner: string): void {
  keepDownloads({ owner, answered: false, isWatching: false });
  navigator.serviceWorker?.controller?.postMessage({ kind: 'keep', paths: DOWNLOAD_PAGES, files: null });
  void navigator.storage.persist?.();
}

if (typeof window !== 'undefined') {
  // A page that is put aside keeps its lock: another tab goes on.
  window.addEventListener('pagehide', () => {
    running?.end();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !running) return;
    const { owner } = running;
    running = null;
    keepDownloads({ owner, answered: false, isWatching: false });
  });
}
