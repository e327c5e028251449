import Link from 'next/link';
import { Artwork } from '@/components/catalog/artwork';
import { WhereToWatch } from '@/components/catalog/where-to-watch';
import { PlaceByHand } from '@/components/no-stream/place-by-hand';
import { secondaryButton } from '@/components/ui/button';
import type { WatchProviders } from '@/lib/catalog/catalog';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { PlayProblem } from '@/lib/library/probe/problem';
import type { UpNext, WatchItem } from '@/lib/use-cases/watch/watch-item';

interface NoStreamProps {
  item: Omit<WatchItem, 'stream'>;
  providers: WatchProviders | undefined;
  region: string;
  /** TMDB's, in minutes; null when it does not say. */
  runtimeMinutes: number | null;
  /** Why a file that there is does not play. */
  trouble?: PlayProblem | null;
  /** The shelf has other episodes of its show, and not this one. */
  isMissing?: boolean;
}

/** For the people before the screen, who can tell the person who looks after the files. */
const TROUBLE: Record<PlayProblem, string> = {
  missing: 'Its file is not where it was: perhaps its disk is not connected. Your place is kept.',
  damaged: 'Its file cannot be read: it is damaged, or of a kind that Tonight does not know.',
  'no-video': 'Its file has no pictures in it.',
  busy: 'It has to be changed while it plays, and the machine that Tonight runs on changes as many films as it can at once. Try again when somebody has stopped.',
  slow: 'Its file gives no answer at the moment: its disk, or the machine that Tonight runs on, is busy. Try again in a minute.',
  away: 'Another server has its file, and does not send it at the moment: it is switched off, out of reach, or knows Tonight no more. Your place is kept.',
  'no-ffmpeg':
    'This browser does not play its kind of file, and ffmpeg, which would change it, is not installed where Tonight runs.',
};

/** A title that Tonight has no stream of: where else it runs, and its place kept by hand. */
export function NoStream({
  item,
  providers,
  region,
  runtimeMinutes,
  trouble = null,
  isMissing = false,
}: NoStreamProps) {
  return (
    <div className="absolute inset-0 cursor-auto overflow-auto bg-ground">
      <article className="mx-auto grid max-w-5xl gap-10 py-10">
        <header className="gutter grid items-end gap-6 sm:grid-cols-[minmax(12rem,20rem)_1fr]">
          <Artwork kind="still" title={item.title} image={item.artwork} />
          <div>
            <p className="text-muted">
              {trouble
                ? 'On your shelf, but it does not play'
                : isMissing && item.episode
                  ? `${episodeLabel(item.episode)} is not on your shelf`
                  : 'No stream on Tonight'}
            </p>
            <h1 className="text-headline">{item.title}</h1>
            {item.episode && (
              <p className="mt-1 text-lg">
                {episodeLabel(item.episode)} · {item.episode.name}
              </p>
            )}
            {trouble && <p className="mt-3">{TROUBLE[trouble]}</p>}
            <p className="mt-3 text-muted">Watch it where it runs, and keep your place here by hand.</p>
          </div>
        </header>
        <WhereToWatch providers={providers} region={region} />
        <section className="gutter" aria-labelledby="place-by-hand">
          <h2 id="place-by-hand" className="text-row">
            Your place
          </h2>
          <PlaceByHand
            itemKey={item.key}
            profileId={item.profileId}
            snapshot={item.snapshot}
            place={item.place}
            runtimeMinutes={runtimeMinutes}
          />
        </section>
        <nav className="gutter flex flex-wrap gap-3" aria-label="From here">
          <NextLink upNext={item.upNext} />
          <Link href={item.titleAddress} className={secondaryButton}>
            Back to {item.title}
          </Link>
        </nav>
      </article>
    </div>
  );
}

function NextLink({ upNext }: { upNext: UpNext }) {
  if (upNext.kind !== 'episode') return null;
  return (
    <Link href={upNext.address} className={secondaryButton}>
      Next: {episodeLabel(upNext.episode)} · {upNext.episode.name}
    </Link>
  );
}
