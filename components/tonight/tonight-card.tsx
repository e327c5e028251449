import { Ban, EyeOff, ThumbsUp } from 'lucide-react';
import Link from 'next/link';
import { Artwork } from '@/components/catalog/artwork';
import { durationWords } from '@/components/catalog/duration-words';
import { Avatar } from '@/components/household/avatar';
import { TimeOfDay } from '@/components/tonight/clock-context';
import { fitWords, namesWords, reasonWords } from '@/components/tonight/reason-words';
import { ActionMenu } from '@/components/ui/action-menu';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { titlePath } from '@/lib/catalog/title-path';
import type { TonightCard as Card, Tonight } from '@/lib/tonight/schema';

interface TonightCardProps {
  card: Card;
  people: Tonight['people'];
  /** Whose vote this device gives now. */
  voterId: string;
  onPick: () => void;
  onVote: (voted: boolean) => void;
  /** Null when the one veto of this evening is spent. */
  onVeto: (() => void) | null;
  onNeverAgain: () => void;
}

const button =
  'inline-flex min-h-10 items-center gap-2 rounded-full border border-edge px-4 text-sm font-semibold transition-colors hover:border-ink hover:bg-raised';

/** Something that would fit the evening: what it is, why it is here, when it would end, and what one thinks of it. */
export function TonightCard({ card, people, voterId, onPick, onVote, onVeto, onNeverAgain }: TonightCardProps) {
  const { title, votes } = card;
  const voted = votes.includes(voterId);
  const voters = people.filter(({ id }) => votes.includes(id));
  return (
    <article className="flex h-full flex-col">
      <Link href={titlePath(card)} prefetch={false} className="group/card block rounded-lg">
        <span className="relative block">
          <Artwork
            kind="still"
            title={title}
            image={card.backdrop ?? card.poster}
            className="rounded-lg ring-1 ring-line transition-[box-shadow] duration-300 group-hover/card:ring-ink/40"
          />
          {voters.length > 0 && (
            <span className="absolute top-2.5 right-2.5 flex -space-x-2">
              {voters.map(({ id, avatar, color }) => (
                <Avatar key={id} avatar={avatar} color={color} className="size-8 rounded-full ring-2 ring-ground" />
              ))}
            </span>
          )}
        </span>
        <span className="mt-2 block truncate text-[0.9375rem] leading-6 font-medium">{title}</span>
      </Link>
      <p className="truncate text-sm leading-5">
        <FitLine card={card} />
      </p>
      <p className="mt-1 line-clamp-2 min-h-10 text-sm leading-5 text-muted">{reasonWords(card.reasons, people)}</p>
      {voters.length > 0 && <p className="sr-only">{namesWords(votes, people)} voted for it</p>}
      <div className="mt-auto flex items-center gap-2 pt-3">
        <button type="button" onClick={onPick} className={button} aria-label={`Pick ${title}`}>
          Pick
        </button>
        <button
          type="button"
          aria-pressed={voted}
          aria-label={votes.length > 0 ? `Vote for ${title}: ${votes.length}` : `Vote for ${title}`}
          onClick={() => onVote(!voted)}
          className={`${button} aria-pressed:border-accent aria-pressed:text-accent`}
        >
          <ThumbsUp className={`size-4 ${voted ? 'fill-current' : ''}`} aria-hidden="true" />
          {votes.length > 0 ? votes.length : 'Vote'}
        </button>
        <ActionMenu
          look="beside"
          label={`Against ${title}`}
          acts={[
            {
              label: 'Not tonight',
              hint: onVeto ? 'Your one silent veto: nobody sees whose' : 'Tonight’s veto is used',
              icon: EyeOff,
              act: onVeto,
            },
            {
              label: 'Never again',
              hint: 'Not offered any more when you are there',
              icon: Ban,
              act: onNeverAgain,
            },
          ]}
        />
      </div>
    </article>
  );
}

/** "S1 E6 · two episodes end at 22:41", "12 min left · ends at 21:12". */
function FitLine({ card }: { card: Card }) {
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
