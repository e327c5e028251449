import { airDateWords } from '@/components/catalog/air-date';
import { clockTime } from '@/components/player/clock-time';
import type { IsoDay } from '@/lib/catalog/catalog';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

type Reasoned = Pick<ContinueWatchingItem, 'type' | 'season' | 'episode' | 'reason'>;

/**
 * Why a card is in Continue Watching: "12 min left", "S2 E5 · 24 min left", "S2 E6 · next up", "S3 E1 · aired Friday".
 * @param today the viewer's calendar day; while it is not known a new episode is just that.
 */
export function reasonWords({ type, season, episode, reason }: Reasoned, today: IsoDay | null): string {
  const words = whyWords(reason, today);
  return type === 'movie' ? words : `${episodeLabel({ season, number: episode })} · ${words}`;
}

function whyWords(reason: Reasoned['reason'], today: IsoDay | null): string {
  switch (reason.kind) {
    case 'in-progress':
      return minutesLeftWords(reason.minutesLeft);
    case 'resume-at':
      return `resume at ${clockTime(reason.position)}`;
    case 'next-episode':
      return 'next up';
    case 'new-episode':
      return today ? airDateWords(reason.airDate, today) : 'new episode';
  }
}

export function minutesLeftWords(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole} min left`;
  return whole % 60 === 0 ? `${hours} h left` : `${hours} h ${whole % 60} min left`;
}
