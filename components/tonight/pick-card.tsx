import { Play, SkipForward, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { AirDateWords } from '@/components/catalog/air-date-words';
import { Artwork } from '@/components/catalog/artwork';
import { durationWords } from '@/components/catalog/duration-words';
import { TimeOfDay } from '@/components/tonight/clock-context';
import { namesWords } from '@/components/tonight/reason-words';
import { primaryButton, secondaryButton, textLink } from '@/components/ui/button';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';
import type { Tonight, TonightPick } from '@/lib/tonight/schema';

interface PickCardProps {
  pick: TonightPick;
  people: Tonight['people'];
  onAdvance: (expected: EpisodeNumbers) => void;
  onUnpick: () => void;
}

/** What it will be: one press plays what is next for those present. */
export function PickCard({ pick, people, onAdvance, onUnpick }: PickCardProps) {
  const { next, target, title } = pick;
  return (
    <article className="grid gap-5 rounded-2xl border border-line bg-surface p-4 sm:grid-cols-[minmax(0,20rem)_1fr] sm:gap-7 sm:p-5">
      <Artwork
        kind="still"
        title={title}
        image={pick.backdrop ?? pick.poster}
        loading="urgent"
        className="rounded-xl"
      />
      <div className="flex min-w-0 flex-col justify-center">
        <h3 className="text-headline [overflow-wrap:anywhere]">
          <Link href={titlePath(pick)} prefetch={false} className={`${textLink} decoration-transparent`}>
            {title}
          </Link>
        </h3>
        <p className="mt-1.5 text-muted">
          <NextWords pick={pick} people={people} />
        </p>
        {pick.minutesLeft !== null && pick.endsAt !== null && (
          <p className="mt-1 text-muted">
            {durationWords(pick.minutesLeft)} · ends at <TimeOfDay at={pick.endsAt} />
          </p>
        )}
        <div className="mt-5 flex flex-wrap gap-3">
          {target && (
            <Link href={target} prefetch={false} className={primaryButton}>
              <Play className="size-5 fill-current" aria-hidden="true" />
              Play{next && ` ${episodeLabel({ season: next.season, number: next.episode })}`}
              <span className="sr-only"> of {title}</span>
            </Link>
          )}
          {next && (
            <button
              type="button"
              onClick={() => onAdvance(next)}
              className={secondaryButton}
              aria-label={`Next episode of ${title}`}
            >
              <SkipForward className="size-5" aria-hidden="true" />
              Next episode
            </button>
          )}
          <button type="button" onClick={onUnpick} className={secondaryButton} aria-label={`Unpick ${title}`}>
            <Undo2 className="size-5" aria-hidden="true" />
            Unpick
          </button>
        </div>
      </div>
    </article>
  );
}

function NextWords({
  pick: { type, next, ahead, pickedBy, nextAirDate },
  people,
}: Pick<PickCardProps, 'pick' | 'people'>) {
  const picker = pickedBy ? namesWords([pickedBy], people) : '';
  const what = next?.name ? `Next: ${next.name}` : type === 'tv' && !next ? 'You are caught up' : '';
  const others = ahead.length > 0 ? `${namesWords(ahead, people)} ${ahead.length === 1 ? 'is' : 'are'} further on` : '';
  const words = [what, others, picker && `Picked by ${picker}`].filter(Boolean).join(' · ');
  return (
    <>
      {words}
      {nextAirDate && !next && (
        <>
          {' · next '}
          <AirDateWords day={nextAirDate} />
        </>
      )}
    </>
  );
}
