import { durationWords } from '@/components/catalog/duration-words';
import { TimeOfDay } from '@/components/tonight/clock-context';
import { fitWords } from '@/components/tonight/reason-words';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { TonightCard } from '@/lib/tonight/schema';

/** "S1 E6 · two episodes end at 22:41", "12 min left · ends at 21:12". */
export function FitLine({ card }: { card: TonightCard }) {
  const { next, minutesLeft, begun, fit } = card;
  const length = minutesLeft === null ? null : `${durationWords(minutesLeft)}${begun ? ' left' : ''}`;
  const parts = [next && episodeLabel({ season: next.season, number: next.episode }), length].filter(Boolean);
  const words = fitWords(card);
  return (
    <>
      {parts.join(' · ')}
      {words && fit && (
        <>
          {parts.length > 0 && ' · '}
          {words} <TimeOfDay at={fit.endsAt} />
        </>
      )}
    </>
  );
}
