import { pageClock } from '@/lib/progress/reporter/browser-delivery';
import { thisDevice } from '@/lib/progress/reporter/device';
import type { Beat } from '@/lib/screens/beat-schema';
import { leaveScreen, sendBeat } from '@/lib/screens/queries';

/** From one episode to the next no screen goes away. */
const LEFT_AFTER_MS = 2_000;

/** This page, as the household's other screens call it. */
export const SCREEN_ID = pageClock.page;

/** As whom this page has said that it plays something; null where others do not know of it. */
let saidAs: string | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Says what this page plays. A beat that is lost is made up for by the next. */
export async function tellScreen(beat: Omit<Beat, 'screenId' | 'deviceId'>): Promise<void> {
  clearTimeout(leaving);
  if (saidAs !== null && saidAs !== beat.profileId) screenLeft();
  saidAs = beat.profileId;
  await sendBeat({ ...beat, screenId: SCREEN_ID, deviceId: thisDevice().id }).catch(() => undefined);
}

/** Says that it plays nothing any more. */
export function screenLeft(): void {
  clearTimeout(leaving);
  if (saidAs === null) return;
  leaveScreen(SCREEN_ID, saidAs).catch(() => undefined);
  saidAs = null;
}

/** Says so in a moment, unless it plays something again by then. */
export function screenLeftSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(screenLeft, LEFT_AFTER_MS);
}
