import type { EpisodeKey } from '@/lib/catalog/title-key';
import type { NeutralRow } from '@/lib/imports/neutral-row';
import { playId } from '@/lib/imports/play-id';

/** A row whose film or episode is known. */
export interface MatchedRow {
  number: number;
  told: Pick<NeutralRow, 'kind' | 'seconds' | 'position' | 'share'> & Partial<Pick<NeutralRow, 'source'>>;
  /** ISO instant when it was over; of a row that says a day alone, about noon of it; null where it is unknown. */
  at: string | null;
  isDay: boolean;
  /** Of the film or episode, in seconds, as the catalog has it. */
  duration: number | null;
}

/** What the ledger and the lists hold of the item. */
export interface KnownPlay {
  kind: 'playback' | 'set' | 'mark-watched' | 'mark-unwatched' | 'forget' | 'wanted' | 'begun' | 'rated';
  at: string;
  watched: boolean;
}

export interface SettledRow {
  number: number;
  state: 'ready' | 'known' | 'double';
  sessionId?: string;
  found?: { startedAt: string | null; endedAt: string | null; seconds: number | null; position: number | null };
}

const DAY_SECONDS = 86_400;
/** After a longer gap a viewer does not go on with a play, but begins anew. */
const GAP_SECONDS = 7 * DAY_SECONDS;
const UNKNOWN_DURATION = 3_600;

interface Play {
  rows: MatchedRow[];
  startedAt: number;
  endedAt: number;
  seconds: number | null;
  position: number | null;
}

/**
 * What the rows of one film or episode come to: sittings that go on where the last one ended are one play, a play that
 * several files tell is one, and what the ledger has already is known. All rows are of one profile.
 */
export function settle(
  profileId: string,
  item: EpisodeKey,
  rows: readonly MatchedRow[],
  known: readonly KnownPlay[],
): SettledRow[] {
  const of = (kind: NeutralRow['kind']) => rows.filter(({ told }) => told.kind === kind);
  const duration = rows.find((row) => row.duration !== null)?.duration ?? null;
  const plays = playsOf(of('play'), duration ?? UNKNOWN_DURATION);
  const settled = plays.flatMap((play) => settlePlay(profileId, item, play, known, duration ?? UNKNOWN_DURATION));
  const [seen, ...seenAgain] = of('watched');
  const places = of('place');
  const place = places.at(-1);
  const wanted = of('wanted');
  // Of several opinions the newest is meant; what a person said here stays.
  const [rated, ...ratedBefore] = of('rated').toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''));
  const isRated = known.some(({ kind }) => kind === 'rated');
  const once = (row: MatchedRow | undefined, when: string, state: SettledRow['state']) =>
    row ? [{ number: row.number, state, sessionId: playId(profileId, item, when), found: foundIn(row) }] : [];
  const isSeen = known.some(({ watched, kind }) => watched || kind === 'mark-watched');
  const isPlayed = known.some(({ kind }) => kind === 'playback');
  // Trakt takes off its list what was begun: what stands there is wanted, whatever was seen of it.
  const isOfTrakt = wanted[0]?.told.source === 'trakt';
  const isListed = known.some(({ kind }) => kind === 'wanted' || (kind === 'begun' && !isOfTrakt));
  return [
    ...settled,
    ...once(seen, 'watched', isSeen ? 'known' : plays.length > 0 ? 'double' : 'ready'),
    ...once(place, `place ${place?.at ?? ''}`, isPlayed ? 'known' : plays.length > 0 ? 'double' : 'ready'),
    ...once(wanted[0], 'wanted', isListed ? 'known' : 'ready'),
    ...once(rated, 'rated', isRated ? 'known' : 'ready'),
    ...[...seenAgain, ...places.slice(0, -1), ...wanted.slice(1), ...ratedBefore].map(double),
  ];
}

const double = ({ number }: MatchedRow): SettledRow => ({ number, state: 'double' });
const foundIn = ({ told }: MatchedRow) => ({
  startedAt: null,
  endedAt: null,
  seconds: told.seconds,
  position: told.position,
});

function playsOf(rows: readonly MatchedRow[], duration: number): Play[] {
  const plays: Play[] = [];
  const byDay = new Map<number, Play>();
  // Those with a time first: a day alone then finds the play that it means.
  for (const row of rows.toSorted(
    (one, other) => Number(one.isDay) - Number(other.isDay) || secondsOf(one) - secondsOf(other),
  )) {
    const endedAt = secondsOf(row);
    const last = plays.at(-1);
    const play = row.isDay ? byDay.get(dayOf(endedAt)) : last && belongs(row, last, duration) ? last : undefined;
    const { seconds, position } = row.told;
    if (!play) {
      const begun = { rows: [row], startedAt: endedAt - (seconds ?? duration), endedAt, seconds, position };
      plays.push(begun);
      for (const at of row.isDay ? [endedAt] : [begun.startedAt, endedAt]) byDay.set(dayOf(at), begun);
    } else {
      const isSitting = !row.isDay && seconds !== null && play.seconds !== null && endedAt > play.endedAt;
      play.rows.push(row);
      if (!isSitting) continue;
      play.seconds = (play.seconds ?? 0) + seconds;
      play.position = position ?? play.position;
      play.endedAt = endedAt;
      byDay.set(dayOf(endedAt), play);
    }
  }
  return plays;
}

const secondsOf = ({ at }: MatchedRow) => Date.parse(at ?? '') / 1000;
const dayOf = (seconds: number) => Math.floor(seconds / DAY_SECONDS);

/** Whether a row means a play that is there already, or goes on with it. */
function belongs(row: MatchedRow, play: Play, duration: number): boolean {
  const at = secondsOf(row);
  if (row.told.seconds === null || play.seconds === null) return Math.abs(at - play.endedAt) < 0.8 * duration;
  if (at === play.endedAt) return true;
  const startedAt = at - row.told.seconds;
  const reached = play.position ?? play.seconds;
  const isOver = Math.max(reached, play.seconds) >= 0.9 * duration;
  const goesOn = row.told.position === null || row.told.position >= reached - 60;
  return !isOver && goesOn && startedAt - play.endedAt < GAP_SECONDS;
}

function settlePlay(
  profileId: string,
  item: EpisodeKey,
  play: Play,
  known: readonly KnownPlay[],
  duration: number,
): SettledRow[] {
  const [first, ...others] = play.rows;
  if (!first) return [];
  const isKnown = known.some((each) => {
    if (each.kind !== 'playback' && each.kind !== 'mark-watched') return false;
    const at = Date.parse(each.at) / 1000;
    if (first.isDay) return dayOf(at) === dayOf(play.endedAt);
    return (
      Math.abs(at - play.endedAt) < Math.max(0.8 * duration, 1_800) || (at >= play.startedAt && at <= play.endedAt)
    );
  });
  const when = first.isDay ? (first.at ?? '').slice(0, 10) : `${(first.at ?? '').slice(0, 19)}Z`;
  const found = {
    startedAt: new Date(play.startedAt * 1000).toISOString(),
    endedAt: new Date(play.endedAt * 1000).toISOString(),
    seconds: play.seconds,
    position: play.position,
  };
  return [
    { number: first.number, state: isKnown ? 'known' : 'ready', sessionId: playId(profileId, item, when), found },
    ...others.map(double),
  ];
}
