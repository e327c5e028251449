import { type Loading, Picture } from '@/components/catalog/picture';
import { tileHue } from '@/components/catalog/tile-hue';
import type { ImageTemplate } from '@/lib/catalog/catalog';

/** Sizes as asked of the source, once and twice of which lie just below ones TMDB offers. */
const frames = {
  poster: { width: 190, height: 285, className: 'aspect-2/3' },
  still: { width: 352, height: 198, className: 'aspect-video' },
  portrait: { width: 128, height: 192, className: 'aspect-2/3' },
} as const;

interface ArtworkProps {
  kind: keyof typeof frames;
  /** Named on the drawn tile, which stands under the picture until it comes, and alone where there is none. */
  title: string;
  image: ImageTemplate | null;
  loading?: Loading;
  className?: string;
}

/** A poster, still or portrait in its frame. Decorative: the card around it carries the name. */
export function Artwork({ kind, title, image, loading, className = 'rounded-lg' }: ArtworkProps) {
  const frame = frames[kind];
  return (
    <span
      aria-hidden="true"
      className={`drawn-tile ${tileHue(title)} relative block overflow-hidden ${frame.className} ${className}`}
    >
      <span className="absolute inset-0 flex items-end p-[8%] text-sm leading-tight font-semibold text-ink/80">
        <span className="line-clamp-4 [overflow-wrap:anywhere]">{kind === 'portrait' ? initials(title) : title}</span>
      </span>
      {image && (
        <Picture
          image={image}
          width={frame.width}
          height={frame.height}
          loading={loading}
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('');
}
