import { Ban, EyeOff, Play, ThumbsUp } from 'lucide-react';
import Link from 'next/link';
import { Artwork } from '@/components/catalog/artwork';
import { Avatar } from '@/components/household/avatar';
import { FitLine } from '@/components/tonight/fit-line';
import { namesWords, reasonWords } from '@/components/tonight/reason-words';
import { ActionMenu } from '@/components/ui/action-menu';
import { titlePath } from '@/lib/catalog/title-path';
import type { TonightCard as Card, Tonight } from '@/lib/tonight/schema';

interface TonightCardProps {
  card: Card;
  /** Whether it is on the first screen, where its picture is what the page waits for. */
  urgent?: boolean;
  people: Tonight['people'];
  /** Who votes without living here. */
  guests?: Tonight['guests'];
  /** Whose vote this device gives now. */
  voterId: string;
  /** Whether the evening is theirs to lead: they play; the others vote. */
  leads: boolean;
  onPick: () => void;
  onVote: (voted: boolean) => void;
  /** Null when the one veto of this evening is spent. */
  onVeto: (() => void) | null;
  onNeverAgain: () => void;
}

const button =
  'inline-flex min-h-10 items-center gap-2 rounded-full border border-edge px-4 text-sm font-semibold transition-colors hover:border-ink hover:bg-raised';
/** The one thing a card is for. */
const main =
  'inline-flex min-h-10 items-center gap-2 rounded-full bg-ink px-4 text-sm font-semibold text-ground transition-colors hover:bg-lamp hover:text-accent-ink';

/** Something that would fit the evening: what it is, why it is here, when it would end, and what one thinks of it. */
export function TonightCard({
  card,
  urgent = false,
  people,
  guests = [],
  voterId,
  leads,
  onPick,
  onVote,
  onVeto,
  onNeverAgain,
}: TonightCardProps) {
  const { title, votes } = card;
  const voted = votes.includes(voterId);
  const voters = people.filter(({ id }) => votes.includes(id));
  const guestVoters = guests.filter(({ id }) => votes.includes(id));
  return (
    <article className="flex h-full flex-col">
      <Link href={titlePath(card)} prefetch={false} className="group/card block rounded-lg">
        <span className="relative block">
          <Artwork
            kind="still"
            title={title}
            image={card.backdrop ?? card.poster}
            loading={urgent ? 'urgent' : undefined}
            className="rounded-lg ring-1 ring-line transition-[box-shadow] duration-300 group-hover/card:ring-ink/40"
          />
          {votes.length > 0 && (
            <span className="absolute top-2.5 right-2.5 flex -space-x-2">
              {voters.map(({ id, avatar, color }) => (
                <Avatar key={id} avatar={avatar} color={color} className="size-8 rounded-full ring-2 ring-ground" />
              ))}
              {guestVoters.map(({ id, name }) => (
                <span
                  key={id}
                  className="grid size-8 place-items-center rounded-full bg-raised text-sm font-semibold ring-2 ring-ground"
                >
                  {[...name][0]}
                </span>
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
      {votes.length > 0 && <p className="sr-only">{namesWords(votes, [...people, ...guests])} voted for it</p>}
      {/* Down from the card leads to the main act, whatever stands below its middle. */}
      <div className="lrud-container mt-auto flex items-center gap-2 pt-3" data-lrud-consider-container-distance="">
        {leads && (
          // What is played was picked, so that the turn goes on.
          <Link href={card.target} prefetch={false} onClick={onPick} className={main} aria-label={`Play ${title}`}>
            <Play className="size-4 fill-current" aria-hidden="true" />
            Play
          </Link>
        )}
        <button
          type="button"
          aria-pressed={voted}
          aria-label={votes.length > 0 ? `Vote for ${title}: ${votes.length}` : `Vote for ${title}`}
          onClick={() => onVote(!voted)}
          className={
            leads
              ? `${button} aria-pressed:border-accent aria-pressed:text-accent`
              : `${main} aria-pressed:bg-lamp aria-pressed:text-accent-ink`
          }
        >
          <ThumbsUp className={`size-4 ${voted ? 'fill-current' : ''}`} aria-hidden="true" />
          {votes.length > 0 ? votes.length : !leads && 'Vote'}
        </button>
        <button type="button" onClick={onPick} className={button} aria-label={`Pick ${title}`}>
          Pick
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
