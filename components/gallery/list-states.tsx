import { PosterCard } from '@/components/catalog/poster-card';
import { EpisodeCard } from '@/components/episodes/episode-card';
import {
  exampleCard,
  exampleEntry,
  exampleEpisode,
  examplePlayback,
  exampleTitle,
} from '@/components/gallery/examples';
import { nothing, State, States } from '@/components/gallery/state';
import { HistoryItem } from '@/components/history/history-item';
import { ContinueCard } from '@/components/progress/continue-card';
import { EmptyList } from '@/components/watchlist/empty-list';
import { ListTools } from '@/components/watchlist/list-tools';

const TODAY = '2026-11-20';
const unnamed = { title: null, showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null };
const continued = [
  ['In the middle of it', exampleCard()],
  ['Next up', exampleCard({ reason: { kind: 'next-episode' }, percentage: 0 })],
  ['A new episode', exampleCard({ reason: { kind: 'new-episode', airDate: '2026-11-19' }, percentage: 0 })],
  ['Of unknown length, unnamed', exampleCard({ reason: { kind: 'resume-at', position: 754 }, snapshot: unnamed })],
] as const;

export function ListStates() {
  return (
    <>
      <States>
        {continued.map(([name, item]) => (
          <State key={name} name={`Continue Watching: ${name}`}>
            <ContinueCard item={item} today={TODAY} menu={null} />
          </State>
        ))}
        <State name="Episode, aired">
          <EpisodeCard episode={exampleEpisode()} href="/gallery" mark={null} menu={null} />
        </State>
        <State name="Episode, announced">
          <EpisodeCard episode={exampleEpisode({ airDate: null, overview: '' })} href={null} mark={null} menu={null} />
        </State>
      </States>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-8">
        <PosterCard title={exampleTitle()} />
        <PosterCard
          title={exampleTitle({ title: 'A title of so many words that it does not fit on its card', date: null })}
        />
        <PosterCard title={exampleTitle()} reason="Because you watched Sintel" />
        <div>
          <PosterCard title={exampleTitle({ title: exampleEntry().title })} />
          <ListTools title="Nosferatu" earlier={undefined} later={null} onMove={nothing} onRemove={nothing} />
        </div>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {[
          examplePlayback(),
          examplePlayback({ type: 'movie', title: 'Nosferatu', watched: true, deviceName: null }),
        ].map((entry) => (
          <HistoryItem key={entry.title} entry={entry} timeZone="UTC" language="en-GB" menu={undefined} />
        ))}
      </ul>
      <EmptyList />
    </>
  );
}
