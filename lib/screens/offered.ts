import { isGone, positionNow } from '@/lib/screens/presence';
import type { Screen } from '@/lib/screens/schema';

/** A screen, and when it last reported, by a clock that never jumps. */
export interface HeardScreen {
  screen: Screen;
  heardAt: number;
}

interface Onlooker {
  /** Who looks. */
  profileId: string;
  deviceId: string;
  /** The names of screens that the viewer here does not want to see, see `nameOf`. */
  dismissed: ReadonlySet<string>;
  now: number;
}

/**
 * The screen worth showing beside a page: the profile's own before another's, one that plays before one that is paused.
 */
export function offeredScreen(heard: Iterable<HeardScreen>, onlooker: Onlooker): HeardScreen | null {
  const { profileId, deviceId, dismissed, now } = onlooker;
  const order = ({ screen }: HeardScreen) => [isFor(screen, profileId) ? 0 : 1, screen.paused ? 1 : 0];
  const [first] = [...heard]
    .filter(({ screen, heardAt }) => !isGone(screen, now - heardAt))
    .filter(({ screen }) => screen.deviceId !== deviceId && !dismissed.has(nameOf(screen)))
    .sort((one, other) => compare(order(one), order(other)) || other.heardAt - one.heardAt);
  return first ?? null;
}

function compare(one: number[], other: number[]): number {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** Whether the profile is among those who watch there. */
export function isFor({ people }: Pick<Screen, 'people'>, profileId: string): boolean {
  return people.some(({ id }) => id === profileId);
}

/** One device as one profile, whatever it plays. */
export function nameOf({ deviceId, profileId }: Pick<Screen, 'deviceId' | 'profileId'>): string {
  return `${deviceId}/${profileId}`;
}

/** Where a heard screen stands now. */
export function heardPosition({ screen, heardAt }: HeardScreen, now: number): number {
  return positionNow(screen, now - heardAt);
}
