import type { FilmEntry, ShowEntry } from '@/lib/demo-catalog/authoring';
import { creditId } from '@/lib/demo-catalog/credits';

/** The part `videos` of a title: empty but for the few that have an official one. */
export function videosOf(entry: FilmEntry | ShowEntry) {
  const video = 'video' in entry ? entry.video : undefined;
  if (!video || !('date' in entry)) return { id: entry.id, results: [] };
  return {
    id: entry.id,
    results: [
      {
        iso_639_1: 'en',
        iso_3166_1: 'US',
        name: video.name,
        key: video.key,
        site: 'YouTube',
        size: 1080,
        type: video.type,
        official: true,
        published_at: `${entry.date}T00:00:00.000Z`,
        id: creditId(entry.id, video.key),
      },
    ],
  };
}
