import { showNotice, showOffer, takeAway } from '@/components/ui/undo-toast';

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('en', { weekday: 'long', hour: '2-digit', minute: '2-digit', hour12: false });

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
  return `This page is as it was ${isToday ? `at ${time.format(cachedAt)}` : `on ${day.format(cachedAt)}`}.`;
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
