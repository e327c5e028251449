import { emitHere } from '@/lib/live/channel';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { RecentMap } from '@/lib/process/recent-map';
import { isGone, positionNow } from '@/lib/screens/presence';
import type { Screen, ScreenTold } from '@/lib/screens/schema';

/*
 * Who watches what where, now: every process remembers it, and tells its listeners. It is in memory alone; after a restart it
 * is there again with the next beat of each screen.
 */

interface HeardScreen {
  screen: Screen;
  heardAt: number;
}

type Said = { screen: Screen; answers: string[] } | { gone: string; profileId: string };

interface Playing {
  screens: RecentMap<string, HeardScreen>;
  /** Who waits for a screen to have done something, by the command's id. */
  waiting: Map<string, (screen: Screen) => void>;
}

const TOPIC = 'screens';
const MOST_SCREENS = 10_000;
const playing = onePerProcess('screens', (): Playing => ({ screens: new RecentMap(MOST_SCREENS), waiting: new Map() }));

/** @param answers the ids of the commands that it has carried out. */
export function screenPlays(screen: Screen, answers: string[]): void {
  say({ screen, answers });
}

export function screenGone(screenId: string, profileId: string): void {
  if (!playing.get().screens.get(keyOf(screenId, profileId))) return;
  say({ gone: screenId, profileId });
}

/** What these profiles watch now, and where. */
export function screensOf(profileIds: ReadonlySet<string>): ScreenTold[] {
  const now = performance.now();
  return [...playing.get().screens.values()]
    .filter(({ screen, heardAt }) => profileIds.has(screen.profileId) && !isGone(screen, now - heardAt))
    .map(({ screen, heardAt }) => ({ screen, agoMs: now - heardAt }));
}

/** One of these profiles' screens as it is now; null where it is gone. */
export function screenNow(screenId: string, profileIds: ReadonlySet<string>): Screen | null {
  const found = screensOf(profileIds).findLast((told) => 'screen' in told && told.screen.screenId === screenId);
  if (!found || 'gone' in found) return null;
  return { ...found.screen, position: positionNow(found.screen, found.agoMs) };
}

/** Waits for a screen to answer. @returns null when it does not in time. */
export function answerOf(commandId: string, patienceMs: number): Promise<Screen | null> {
  const { waiting } = playing.get();
  return new Promise((resolve) => {
    const end = (screen: Screen | null) => {
      clearTimeout(timer);
      waiting.delete(commandId);
      resolve(screen);
    };
    const timer = setTimeout(end, patienceMs, null);
    waiting.set(commandId, end);
  });
}

function say(said: Said): void {
  hear(said);
  tellOthers(TOPIC, said);
}

function hear(said: Said): void {
  const { screens, waiting } = playing.get();
  if ('gone' in said) {
    screens.delete(keyOf(said.gone, said.profileId));
    emitHere({ audiences: [said.profileId], event: 'screen', data: { gone: said.gone } satisfies ScreenTold });
    return;
  }
  const { screen, answers } = said;
  screens.set(keyOf(screen.screenId, screen.profileId), { screen, heardAt: performance.now() });
  emitHere({ audiences: [screen.profileId], event: 'screen', data: { screen, agoMs: 0 } satisfies ScreenTold });
  for (const id of answers) waiting.get(id)?.(screen);
}

/** One page may pass to another profile, which other listeners hear. */
const keyOf = (screenId: string, profileId: string) => `${profileId}/${screenId}`;

hearOthers(TOPIC, hear);
