/** What the server stored of a session. */
interface Stored {
  /** When the session ended. */
  ended?: string;
  /** The place as it is now. */
  place?: { position: number; observedAt: string };
}

/** Places are stored to the millisecond, and kept within what is played. */
const NEAR_SECONDS = 6;

/** Why a session did not leave its viewer where it ended, in words; null where it did. */
export function whyNotAt(
  item: string,
  { from, to }: { from: number; to: number },
  { ended = '', place }: Stored,
): string | null {
  if (place && Math.abs(place.position - to) <= NEAR_SECONDS) return null;
  const stays = place ? `stands at ${Math.round(place.position)} s` : 'has no place';
  const why =
    place && Date.parse(place.observedAt) > Date.parse(ended)
      ? `it was watched at ${place.observedAt}, after the session that ended ${ended}. Bring the older session about first; or add it to the history alone, by \`watched\``
      : `${Math.round(to - from)} s of it are a look, which takes no place: play ten seconds or more, or put it there by \`setTo\``;
  return `${item} ${stays} and not at ${to} s: ${why}.`;
}
