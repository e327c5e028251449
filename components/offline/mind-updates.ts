import { sayPlaying, sayUpdate, unsayUpdate } from '@/components/offline/say-offline';

/** Who stays on one page for days learns of a new version, too. */
const LOOK_EVERY_MS = 60 * 60 * 1000;
/** Held by every player's page: the others know that a film is open, whatever address its tab was opened with. */
const WATCHING_LOCK = 'tonight-watching';
const AFTER_PRESS_MS = 1_000;

let letGo: (() => void) | null = null;
let lookedAt = 0;
const minded = new WeakSet<ServiceWorkerRegistration>();

/**
 * Offers a new version that waits, until the viewer takes it; never during a film, and after it the next page does.
 * @param isPlayer whether the page that is shown is a player's.
 */
export function mindUpdates(registration: ServiceWorkerRegistration, isPlayer: boolean): void {
  if (isPlayer) beWatching();
  else beDone();
  offer(registration);
  look(registration);
  if (minded.has(registration)) return;
  minded.add(registration);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => offer(registration));
  });
  // A page that is put aside plays nothing, and would keep its lock.
  window.addEventListener('pagehide', beDone);
}

function beWatching(): void {
  void unsayUpdate();
  if (letGo) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  letGo = resolve;
  navigator.locks.request(WATCHING_LOCK, { mode: 'shared' }, () => promise).catch(() => undefined);
}

function beDone(): void {
  letGo?.();
  letGo = null;
}

function offer(registration: ServiceWorkerRegistration): void {
  // The first worker of a browser takes nothing over.
  if (!registration.waiting || !navigator.serviceWorker.controller || letGo) return;
  void sayUpdate(() => void take(registration));
}

/** The browser looks with every page that it loads, and not while one is left for another within it. */
function look(registration: ServiceWorkerRegistration): void {
  if (Date.now() - lookedAt < LOOK_EVERY_MS) return;
  // The registering before it has looked already.
  if (lookedAt > 0) registration.update().catch(() => undefined);
  lookedAt = Date.now();
}

async function take(registration: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registration;
  const { held = [] } = await navigator.locks.query();
  if (held.some(({ name }) => name === WATCHING_LOCK)) {
    void sayPlaying();
    // It is offered again: the press has taken it away.
    setTimeout(() => offer(registration), AFTER_PRESS_MS);
    return;
  }
  // Another tab has taken it: this page may be older than its build.
  if (!waiting) return window.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting.postMessage({ kind: 'update' });
}
