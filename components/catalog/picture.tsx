import type { ImageTemplate } from '@/lib/catalog/catalog';
import { imageAddress, imageCandidates } from '@/lib/catalog/image-address';

/**
 * `lazy` unless it is on the first screen; `eager` comes with the page, behind what is larger; `urgent` is fetched before everything else
 * on the page.
 */
export type Loading = 'lazy' | 'eager' | 'urgent';

interface PictureProps {
  image: ImageTemplate;
  /** Pixels as first laid out; what is shown is as large as `className` says. */
  width: number;
  height: number;
  /** As in HTML, for pictures as wide as the screen. Without it the picture is at most `width` wide. */
  sizes?: string;
  loading?: Loading;
  className?: string;
}

/**
 * A decorative picture; what it shows is named beside it. A plain element, and not next/image's component, which would send a script
 * along and wake it for each of a hundred cards: the browser fetches TMDB's own sizes, so no picture passes through this server.
 */
export function Picture({ image, width, height, sizes, loading = 'lazy', className }: PictureProps) {
  const isLazy = loading === 'lazy';
  const candidates = imageCandidates(image, width);
  return (
    <img
      alt=""
      loading={isLazy ? 'lazy' : 'eager'}
      fetchPriority={loading === 'urgent' ? 'high' : 'auto'}
      width={width}
      height={height}
      decoding="async"
      srcSet={candidates}
      // A card is smaller on a phone than anywhere else: where it waits to be seen, the browser knows how wide it came out.
      sizes={candidates && (sizes ?? `${isLazy ? 'auto, ' : ''}${width}px`)}
      src={imageAddress(image, width * 2)}
      // A lost picture is hidden as soon as that is known, which may be before React has got to it.
      suppressHydrationWarning
      className={className}
    />
  );
}
