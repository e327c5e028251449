/** How long before the end the card appears when nothing marks the credits: longer episodes have longer ones. */
const WITHOUT_CREDITS = [
  { underMinutes: 40, seconds: 30 },
  { underMinutes: 50, seconds: 35 },
  { underMinutes: Number.POSITIVE_INFINITY, seconds: 40 },
];

/** Once credits run there is nothing more to see, so the next episode need not wait for their end. */
export const COUNTDOWN_SECONDS = 10;

/**
 * The second from which the next episode is offered: the credits, else 30, 35 or 40 s before the end.
 * @param creditsStart as far as it can be believed, see `believedMarkers`.
 */
export function nextCardFrom(duration: number, creditsStart: number | undefined): number {
  if (creditsStart !== undefined) return creditsStart;
  const { seconds } = WITHOUT_CREDITS.find(({ underMinutes }) => duration < underMinutes * 60) ?? { seconds: 40 };
  return Math.max(0, duration - seconds);
}

/**
 * The second at which the next episode begins by itself. Marked credits are cut short; without a marker the scene may
 * still be running, so it plays to the end.
 * @param shownAt the second at which the card appeared.
 */
export function goesOnAt(shownAt: number, duration: number, creditsStart: number | undefined): number {
  return creditsStart === undefined ? duration : Math.min(duration, shownAt + COUNTDOWN_SECONDS);
}
