import { ThumbsUp } from 'lucide-react';
import { Artwork } from '@/components/catalog/artwork';
import { durationWords } from '@/components/catalog/duration-words';
import type { GuestAction, GuestEvening } from '@/lib/tonight/guests/schema';

interface GuestCardProps {
  card: GuestEvening['cards'][number];
  /** False once this guest's one veto is spent. */
  mayVeto: boolean;
  onAct: (action: GuestAction) => void;
}

const button = 'inline-flex min-h-11 items-center gap-2 rounded-full px-5 text-sm font-semibold transition-colors';

/** A title that a guest may vote for. */
export function GuestCard({ card, mayVeto, onAct }: GuestCardProps) {
  const { type, tmdbId, title, minutes, votes, voted } = card;
  return (
    <article>
      <Artwork
        kind="still"
        title={title}
        image={card.backdrop ?? card.poster}
        className="rounded-xl ring-1 ring-line"
      />
      <h2 className="mt-2 font-medium [overflow-wrap:anywhere]">{title}</h2>
      <p className="min-h-5 text-sm text-muted">{minutes !== null && durationWords(minutes)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          aria-pressed={voted}
          aria-label={votes > 0 ? `Vote for ${title}: ${votes}` : `Vote for ${title}`}
          onClick={() => onAct({ action: voted ? 'unvote' : 'vote', type, tmdbId })}
          className={`${button} bg-ink text-ground aria-pressed:bg-lamp aria-pressed:text-accent-ink`}
        >
          <ThumbsUp className={`size-4 ${voted ? 'fill-current' : ''}`} aria-hidden="true" />
          {votes > 0 ? votes : 'Vote'}
        </button>
        {mayVeto && (
          <button
            type="button"
            aria-label={`Not tonight: ${title}`}
            onClick={() => onAct({ action: 'veto', type, tmdbId })}
            className={`${button} border border-edge text-muted hover:border-ink hover:text-ink`}
          >
            Not tonight
          </button>
        )}
      </div>
    </article>
  );
}
