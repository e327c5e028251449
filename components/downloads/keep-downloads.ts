import { fromThisPage } from '@/components/ui/stale-page';
import { DOWNLOAD_PAGES } from '@/lib/downloads/kept-flag';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { loadToKeep } from '@/lib/use-cases/downloads/keep-action';
import { removeAllBut } from '@/lib/use-cases/downloads/ledger';
import { lookAfter } from '@/lib/use-cases/downloads/look-after';
import { runDownloads } from '@/lib/use-cases/downloads/run-downloads';

let running: { owner: string; end: () => void } | null = null;

/** Goes on with what was begun for who is here. @param answered whether the page came from the server. */
export function keepDownloads(owner: string, answered: boolean): void {
  if (running?.owner === owner) return;
  running?.end();
  running = { owner, end: runDownloads(owner, fromThisPage(loadToKeep)) };
  if (!answered) return;
  void lookAfter(owner, fromThisPage(loadToKeep));
  // Nobody is signed in: what profiles had here goes.
  if (owner === DEVICE_OWNER) void removeAllBut(owner);
}

/** The first download: its list and its player have to be there without a network, too. */
export function beginDownloads(owner: string): void {
  keepDownloads(owner, false);
  navigator.serviceWorker?.controller?.postMessage({ kind: 'keep', paths: DOWNLOAD_PAGES });
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
    keepDownloads(owner, false);
  });
}
