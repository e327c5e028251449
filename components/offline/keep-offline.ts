import { pagesToKeep } from '@/components/offline/pages-to-keep';
import { sayKept, sayUpdate } from '@/components/offline/say-offline';
import { hasDownloads } from '@/lib/downloads/kept-flag';

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
  registering ??= navigator.serviceWorker.register('/sw.js');
  const registration = await registering.catch(() => {
    registering = undefined;
  });
  if (!registration) return;
  watchForUpdates(registration);
  const { active } = await navigator.serviceWorker.ready;
  if (!active || here !== seen) return;
  const keptAt = await tellHere(active, seen.owner);
  if (hasDownloads()) {
    const { keepDownloads } = await import('@/components/downloads/keep-downloads');
    keepDownloads({
      owner: seen.owner,
      answered: keptAt === null,
      isWatching: seen.path.startsWith('/watch/'),
    });
  }
  if (keptAt !== null) await sayKept(keptAt);
  else active.postMessage({ kind: 'keep', paths: pagesToKeep(seen.path, hasDownloads()) });
}

const LISTEN_MS = 2_000;

/** @returns when the page that is shown was kept, in milliseconds since 1970; null where it came from the server. */
function tellHere(worker: ServiceWorker, owner: string): Promise<number | null> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ kind: 'here', owner }, [port2]);
  return new Promise((resolve) => {
    const silence = setTimeout(resolve, LISTEN_MS, null);
    port1.onmessage = ({ data }: MessageEvent<{ keptAt?: unknown }>) => {
      clearTimeout(silence);
      port1.close();
      resolve(typeof data.keptAt === 'number' ? data.keptAt : null);
    };
  });
}

const watched = new WeakSet<ServiceWorkerRegistration>();

function watchForUpdates(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    const { waiting } = registration;
    // The first worker of a browser takes nothing over; and no viewer is asked in the middle of a film.
    if (!waiting || !navigator.serviceWorker.controller || here?.path.startsWith('/watch/')) return;
    void sayUpdate(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      waiting.postMessage({ kind: 'update' });
    });
  };
  offer();
  if (watched.has(registration)) return;
  watched.add(registration);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}
