import type { NeutralRow, Source } from '@/lib/imports/neutral-row';
import type { Found } from '@/lib/imports/rows-repository';

/** As the history names where something was watched. */
export const SOURCE_NAMES: Record<Source, string> = {
  trakt: 'Trakt',
  netflix: 'Netflix',
  'netflix-activity': 'Netflix',
  'tv-time': 'TV Time',
  letterboxd: 'Letterboxd',
  simkl: 'Simkl',
  yamtrack: 'Yamtrack',
  nfo: 'Media folder',
  'my-anime-list': 'MyAnimeList',
};

/** What a row tells the ledger: reports of a playback, or a mark. */
export interface LedgerPlay {
  kind: 'playback' | 'mark-watched';
  event: 'ended' | 'pause' | null;
  sequence: number;
  position: number;
  duration: number;
  secondsPlayed: number | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** For a play without a time, of a title without a release. */
const LONG_AGO = '2000-01-01';

/**
 * A play is a playback from its start to its end, as a player would have reported it. Where the catalog knows no length, or the
 * file no time, it is a mark: at its time, or on the day when the title came out, so that it neither stands in the history as
 * of a wrong day, nor moves a place.
 * @param now milliseconds since 1970, for places without a time.
 */
export function ledgerPlays(
  { kind, share }: Pick<NeutralRow, 'kind' | 'share'>,
  at: string | null,
  found: Found,
  now: number,
): LedgerPlay[] {
  const known = found.duration ?? 0;
  if (kind === 'wanted' || kind === 'rated') return [];
  const endedAt = Date.parse(found.endedAt ?? at ?? '');
  if (kind === 'watched' || (kind === 'play' && known === 0 && found.seconds == null)) {
    const day = Date.parse(`${found.airedOn ?? LONG_AGO}T12:00:00Z`);
    const marked = kind === 'play' && Number.isFinite(endedAt) ? endedAt : Math.min(day, now);
    const whole = { position: known, duration: known, secondsPlayed: null };
    return [{ kind: 'mark-watched', event: null, sequence: 0, ...whole, at: marked }];
  }
  if (kind === 'place') {
    const position = found.position ?? (share ?? 0) * known;
    const duration = Math.max(known, position);
    const common = { kind: 'playback' as const, sequence: 0, duration: known === 0 ? 0 : duration };
    const placedAt = Number.isFinite(endedAt) ? endedAt : now;
    return position > 0 ? [{ ...common, event: 'pause', position, secondsPlayed: position, at: placedAt }] : [];
  }
  const isWhole = found.seconds == null;
  const seconds = found.seconds ?? known;
  const reached = found.position ?? (known > 0 ? Math.min(seconds, known) : seconds);
  const position = isWhole ? known : reached;
  const duration = known === 0 ? 0 : Math.max(known, position);
  const startedAt = Math.min(
    found.startedAt ? Date.parse(found.startedAt) : Number.POSITIVE_INFINITY,
    endedAt - seconds * 1000,
  );
  const common = { kind: 'playback' as const, duration };
  return [
    { ...common, event: null, sequence: 0, position: Math.max(0, position - seconds), secondsPlayed: 0, at: startedAt },
    { ...common, event: isWhole ? 'ended' : 'pause', sequence: 1, position, secondsPlayed: seconds, at: endedAt },
  ];
}
