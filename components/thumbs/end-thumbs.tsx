import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { ThumbButtons } from '@/components/thumbs/thumb-buttons';
import type { ListableTitle } from '@/lib/watchlist/listable';

/** At the end of a film or an episode: what one thinks of the title. */
export function EndThumbs({ title }: { title: Pick<ListableTitle, 'type' | 'tmdbId' | 'title'> }) {
  return (
    <ProgressQueryProvider>
      <ThumbButtons title={title} />
    </ProgressQueryProvider>
  );
}
