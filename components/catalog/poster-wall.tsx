import { Artwork } from '@/components/catalog/artwork';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey, titleText } from '@/lib/catalog/title-key';

const columns = 5;
const rows = 4;

/** Posters as a backdrop, fading into the dark towards the words in front of them. Decorative. */
export function PosterWall({ titles }: { titles: TitleSummary[] }) {
  const withPosters = titles.filter(({ poster }) => poster !== null).slice(0, columns * rows);
  if (withPosters.length < columns * 2) return null;
  return (
    <div aria-hidden="true" className="poster-wall">
      {withPosters.map((title) => (
        <Artwork
          key={titleText(titleKey(title.type, title.id))}
          kind="poster"
          title={title.title}
          image={title.poster}
        />
      ))}
    </div>
  );
}
