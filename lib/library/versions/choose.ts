/** One of a title's versions, as it would play here. */
export interface Choosable {
  key: string;
  seconds: number;
  edition: string | null;
  /** Lines of its pictures; 0 where nothing tells. */
  lines: number;
  /** Its pictures are not made anew. */
  isAsItIs: boolean;
}

export interface Wish {
  /** What the viewer chose just now. */
  asked: string | null;
  /** What was chosen for the title before. */
  remembered: string | null;
  /** Lines of the screen; null where the browser did not say. */
  screenLines: number | null;
  /** How long the version was that the place was kept in; null where there is none to go on from. */
  placeSeconds: number | null;
}

/** How the place goes with what was chosen. */
export type PlaceThere =
  /** It is one of this version, or of one as long. */
  | { kind: 'same' }
  /** It is another version's: this one begins at its start. */
  | { kind: 'from-the-start' }
  /** Another version had been chosen; this is the one that the place is of. */
  | { kind: 'last-played'; instead: string };

/** Editions of the same film differ by more. */
const SAME_LENGTH = 0.01;

export function isSameLength(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_LENGTH * Math.max(one, other);
}

/**
 * Which version plays: what the viewer asks for; else what was chosen for the title, else the best one, unless the place
 * is kept in one of another length: then that one. A second of one edition is no second of another.
 * @param versions those with most in them first; at least one.
 */
export function chooseVersion<Version extends Choosable>(
  versions: readonly [Version, ...Version[]],
  { asked, remembered, screenLines, placeSeconds }: Wish,
): { version: Version; place: PlaceThere } {
  const ordered = inOrder(versions, screenLines);
  const [best = versions[0]] = ordered;
  const fits = ({ seconds }: Version) => placeSeconds === null || isSameLength(seconds, placeSeconds);
  const now = ordered.find(({ key }) => key === asked);
  if (now) return { version: now, place: { kind: fits(now) ? 'same' : 'from-the-start' } };
  const chosen = nearest(ordered, remembered);
  const version = chosen ?? best;
  if (fits(version)) return { version, place: { kind: 'same' } };
  const lastPlayed = ordered.find(fits);
  // A place that no version is as long as was kept by another player; it is as good as any.
  if (!lastPlayed) return { version, place: { kind: 'same' } };
  return { version: lastPlayed, place: chosen ? { kind: 'last-played', instead: chosen.key } : { kind: 'same' } };
}

/** The same key, else the same edition: the next episode may have been kept in another size. */
function nearest<Version extends Choosable>(versions: readonly Version[], key: string | null): Version | undefined {
  const exact = versions.find((version) => version.key === key);
  const edition = key?.split('.')[0];
  const isEdition = edition !== undefined && edition !== 'plain';
  return exact ?? (isEdition ? versions.find((version) => version.key.split('.')[0] === edition) : undefined);
}

/** "Theatrical Cut" says that it is the film as it came out. */
function isOtherEdition({ edition }: Choosable): boolean {
  return edition !== null && !/^(?:the[\s._]+)?theatrical/i.test(edition);
}

/**
 * The best first. The film as it came out goes before its other editions; what plays as it is before what is made anew; then
 * the finest that the screen shows whole, and of those that are finer than it the one that is least so.
 */
function inOrder<Version extends Choosable>(versions: readonly Version[], screenLines: number | null): Version[] {
  const screen = screenLines ?? Number.POSITIVE_INFINITY;
  const rank = ({ lines, isAsItIs }: Version) => {
    if (!isAsItIs) return 0;
    return lines <= screen ? lines + 1 : 1 / lines;
  };
  return versions.toSorted(
    (one, other) =>
      Number(isOtherEdition(one)) - Number(isOtherEdition(other)) ||
      Number(other.isAsItIs) - Number(one.isAsItIs) ||
      rank(other) - rank(one),
  );
}
