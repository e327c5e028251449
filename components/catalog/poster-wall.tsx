import { Artwork } from '@/components/catalog/artwork';
import type { TitleSummary } from '@/lib/catalog/catalog';

const columns = 5;
const rows = 4;

/** Posters as a backdrop, fading into the dark towards the words in front of them. Decorative. */
export function PosterWall({ titles }: { titles: TitleSummary[] }) {
  const withPosters = titles.filter(({ poster }) => poster !== null).slice(0, columns * rows);
  if (withPosters.length < columns * 2) return null;
  return (
    <div aria-hidden="true" className="poster-wall">
      {withPosters.map((title) => (
        <Artwork key={`${title.type}-${title.id}`} kind="poster" title={title.title} image={title.poster} />
      ))}
    </div>
  );
}
