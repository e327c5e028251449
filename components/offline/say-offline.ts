import { showNotice, showOffer, takeAway } from '@/components/ui/undo-toast';

const TIME = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const DAY = { weekday: 'long', ...TIME } as const;

/** "No connection. This page is as it was at 20:15." */
export function cachedWords(cachedAt: number, now: number): string {
  return `No connection. ${asItWas(cachedAt, now)}`;
}

/** "The connection is back. This page is as it was at 20:15." */
export function backWords(cachedAt: number, now: number): string {
  return `The connection is back. ${asItWas(cachedAt, now)}`;
}

function asItWas(cachedAt: number, now: number): string {
  const isToday = new Date(cachedAt).toDateString() === new Date(now).toDateString();
  // Made here: a browser's first takes twenty milliseconds, and every page loads this.
  const when = new Intl.DateTimeFormat('en', isToday ? TIME : DAY).format(cachedAt);
  return `This page is as it was ${isToday ? 'at' : 'on'} ${when}.`;
}

export async function sayCached(cachedAt: number): Promise<void> {
  await showNotice('offline', cachedWords(cachedAt, Date.now()));
}

/** In the place of what said that there is none. */
export async function sayBack(cachedAt: number, reload: () => void): Promise<void> {
  await showOffer('offline', backWords(cachedAt, Date.now()), 'Reload', reload);
}

/** The viewer has gone on to a page from now. */
export async function unsayBack(): Promise<void> {
  await takeAway('offline');
}

export async function sayUpdate(take: () => void): Promise<void> {
  await showOffer('update', 'A new version of Tonight is ready.', 'Reload', take);
}

/** No viewer is asked in the middle of a film. */
export async function unsayUpdate(): Promise<void> {
  await takeAway('update');
}

export async function sayPlaying(): Promise<void> {
  await showNotice('playing', 'A film is open in another tab. Close it first, and reload then.');
}
