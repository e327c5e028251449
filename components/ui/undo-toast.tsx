'use client';

import { createRoot } from 'react-dom/client';

/** Seconds in which a thing can be taken back by who reads slowly, too. */
const SHOWN_MS = 8_000;

type Toasts = typeof import('sonner');

let toasts: Promise<Toasts | null> | undefined;

/** Loaded with the first thing that has to be said: most visits never need it. Null without a line to load it on; the next words try again. */
function loadToasts(): Promise<Toasts | null> {
  toasts ??= import('sonner').then(showToaster).catch(() => {
    toasts = undefined;
    return null;
  });
  return toasts;
}

function showToaster(sonner: Toasts): Toasts {
  const holder = document.body.appendChild(document.createElement('div'));
  createRoot(holder).render(
    <sonner.Toaster
      position="bottom-center"
      offset={{ bottom: 'calc(var(--tab-bar) + 1rem)' }}
      mobileOffset={{ bottom: 'calc(var(--tab-bar) + var(--screen-card) + 1.5rem)' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'font-sans flex w-full items-center gap-4 rounded-xl border border-line bg-raised px-4 py-3 text-ink shadow-2xl sm:w-96',
          title: 'text-[0.9375rem] font-medium',
          actionButton:
            'ml-auto min-h-10 shrink-0 rounded-full border border-edge px-4 text-sm font-semibold hover:border-ink',
        },
      }}
    />,
  );
  return sonner;
}

/** What was done is on the screen, where nothing can be said of it. */
async function say(words: (toast: Toasts['toast']) => void): Promise<void> {
  const loaded = await loadToasts();
  if (loaded) words(loaded.toast);
}

/** Says what was done, with the way back. */
export function showUndo(message: string, undo: () => void): Promise<void> {
  return say((toast) => toast(message, { duration: SHOWN_MS, action: { label: 'Undo', onClick: undo } }));
}

/** Says what could not be done; the screen shows already that it was not. */
export function showTrouble(message: string): Promise<void> {
  return say((toast) => toast(message, { duration: SHOWN_MS }));
}

/** Says, until it is mended, what keeps everything from working, with where that is. Said again, it is said once. */
export function showWayOn(message: string, label: string, href: string): Promise<void> {
  return say((toast) =>
    toast(message, {
      id: 'way on',
      duration: Number.POSITIVE_INFINITY,
      action: { label, onClick: () => window.location.assign(href) },
    }),
  );
}

/** Says something that stays true for a while; said again, it is said once. */
export function showNotice(id: string, message: string): Promise<void> {
  return say((toast) => toast(message, { id, duration: SHOWN_MS }));
}

/** Offers something until it is taken; said again, it is said once. */
export function showOffer(id: string, message: string, label: string, take: () => void): Promise<void> {
  return say((toast) => toast(message, { id, duration: Number.POSITIVE_INFINITY, action: { label, onClick: take } }));
}

/** Takes back what was said or offered under an id, where it still stands. */
export async function takeAway(id: string): Promise<void> {
  if (toasts) await say((toast) => toast.dismiss(id));
}
