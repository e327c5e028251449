import { mindUpdates } from '@/components/offline/mind-updates';
import { pagesToKeep } from '@/components/offline/pages-to-keep';
import { offerFresh, stopOffering } from '@/components/offline/say-back';
import { sayCached } from '@/components/offline/say-offline';
import { hasDownloads } from '@/lib/downloads/downloads-flag';
import { PAGE_IS_CACHED } from '@/lib/http/kept-acts/flag';
import { isAnothersKnown } from '@/lib/http/known-flag';
import { isMetered, type Line } from '@/lib/offline/metered';

interface Here {
  /** Whose pages this browser shows. */
  owner: string;
  path: string;
}

let registering: Promise<ServiceWorkerRegistration> | undefined;
let here: Here | undefined;

/** Tells the worker who is here and what was looked at; says where a page is not from now, and that there is a new version. */
export async function keepOffline(seen: Here): Promise<void> {
  here = seen;
  if (isAnothersKnown(seen.owner)) await forgetAnothers().catch(() => undefined);
  if (!('serviceWorker' in navigator)) return;
  registering ??= navigator.serviceWorker.register('/sw.js');
  const registration = await registering.catch(() => {
    registering = undefined;
  });
  if (!registration) return;
  mindUpdates(registration, isPlayer(seen.path));
  const { active } = await navigator.serviceWorker.ready;
  if (!active || here !== seen) return;
  const loadedAt = await tellHere(active, seen.owner, filesToKeep());
  const cachedAt = isAsLoaded(seen.path) ? loadedAt : null;
  if (hasDownloads()) {
    const { keepDownloads } = await import('@/components/downloads/keep-downloads');
    keepDownloads({
      owner: seen.owner,
      answered: cachedAt === null,
      isWatching: isPlayer(seen.path),
    });
  }
  if (cachedAt !== null) {
    window.dispatchEvent(new Event(PAGE_IS_CACHED));
    // A downloaded film is whole, and what stands in the way of another its page says itself.
    if (isPlayer(seen.path)) return;
    await sayCached(cachedAt);
    offerFresh(cachedAt);
    return;
  }
  if (loadedAt !== null) stopOffering();
  active.postMessage({ kind: 'keep', paths: pagesToKeep(seen.path, hasDownloads()) });
}

/**
 * To another page than the browser loaded the viewer has come by an answer of the server: without one the browser loads what was kept.
 * Downloaded episodes follow each other on one page.
 */
function isAsLoaded(path: string): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return isPlayer(path) || !loaded || new URL(loaded.name).pathname === path;
}

function isPlayer(path: string): boolean {
  return path.startsWith('/watch/');
}

/**
 * Where bytes are paid for, what pages have loaded anyway has to do; a film that came along needs its player.
 * @returns paths of the build's files; null: all of them.
 */
function filesToKeep(): string[] | null {
  const { connection = {} } = navigator as Navigator & { connection?: Line };
  if (hasDownloads() || !isMetered(connection)) return null;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return loaded.filter((path) => path.startsWith('/_next/static/'));
}

/** What the server said to a profile that is no longer here. */
async function forgetAnothers(): Promise<void> {
  const { forgetKnown } = await import('@/lib/http/known');
  await forgetKnown();
}

const LISTEN_MS = 2_000;

/** @returns when the page that is shown was kept, in milliseconds since 1970; null where it came from the server. */
function tellHere(worker: ServiceWorker, owner: string, files: string[] | null): Promise<number | null> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ kind: 'here', owner, files }, [port2]);
  return new Promise((resolve) => {
    const silence = setTimeout(resolve, LISTEN_MS, null);
    port1.onmessage = ({ data }: MessageEvent<{ cachedAt?: unknown }>) => {
      clearTimeout(silence);
      port1.close();
      resolve(typeof data.cachedAt === 'number' ? data.cachedAt : null);
    };
  });
}
