import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pictureBeforePage } from '@/components/player/engine/picture-before-page';

type Page = Parameters<typeof pictureBeforePage>[0];
const page: Page = window;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  delete page.__next_s;
});

/** As a page of the player comes, with its film in it or without. */
function put(html: string, facts: { readyState?: number; error?: object } = {}): HTMLVideoElement | null {
  document.body.innerHTML = `<div class="player-frame">${html}</div>`;
  const video = document.querySelector('video');
  if (video) for (const [name, value] of Object.entries(facts)) Object.defineProperty(video, name, { value });
  return video;
}

/** Whether Next has woken the page by now: it folds the list of what comes before it, and goes on behind that. */
function waking(): { isAwake: () => boolean } {
  let awake = false;
  const before = page.__next_s ?? [];
  const steps: Promise<unknown> =
    before.length > 0 ? before.reduce<Promise<unknown>>((all) => all, Promise.resolve()) : Promise.resolve();
  steps.then(() => {
    awake = true;
  });
  return { isAwake: () => awake };
}

const FILM = '<video src="/film.mp4"></video>';
const EVENTS: [string, (video: HTMLVideoElement) => void][] = [
  ['has its picture', (video) => video.dispatchEvent(new Event('loadeddata'))],
  ['fails', (video) => video.dispatchEvent(new Event('error'))],
  ['is no longer waited for by who presses a key', () => window.dispatchEvent(new Event('keydown'))],
  ['is no longer waited for by who presses the page', () => window.dispatchEvent(new Event('pointerdown'))],
  ['takes too long', () => vi.advanceTimersByTime(600)],
];

it.each(EVENTS)('wakes the page once its film %s', async (_, happen) => {
  const video = put(FILM);
  pictureBeforePage(page);
  const { isAwake } = waking();
  await vi.advanceTimersByTimeAsync(500);
  expect(isAwake()).toBe(false);
  if (video) happen(video);
  await vi.advanceTimersByTimeAsync(0);
  expect(isAwake()).toBe(true);
});

it.each([
  ['has no film', '<img src="/poster.jpg">', {}],
  ['has a film that code opens', '<video></video>', {}],
  ['has its picture already', FILM, { readyState: 2 }],
  ['has a film that failed already', FILM, { error: {} }],
])('lets a page wake at once that %s', (_, html, facts) => {
  put(html, facts);
  pictureBeforePage(page);
  expect(page.__next_s).toBeUndefined();
});
