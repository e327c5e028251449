import { getImageProps } from 'next/image';
import type { ImageTemplate } from '@/lib/catalog/catalog';
import { imageCandidates } from '@/lib/catalog/image-address';

interface PictureProps {
  image: ImageTemplate;
  /** Pixels as first laid out; what is shown is as large as `className` says. */
  width: number;
  height: number;
  /** As in HTML, for pictures as wide as the screen. Without it the picture is at most `width` wide. */
  sizes?: string;
  /** `lazy` unless it is on the first screen; `urgent` is fetched before everything else on the page. */
  loading?: 'lazy' | 'eager' | 'urgent';
  className?: string;
}

/**
 * A decorative picture; what it shows is named beside it. Built from next/image's properties rather than its component,
 * which would send a script along and wake it for each of a hundred cards.
 */
export function Picture({ image, width, height, sizes, loading = 'lazy', className }: PictureProps) {
  const urgent = loading === 'urgent';
  const lazy = loading === 'lazy';
  const { style: _, ...props } = getImageProps({
    src: image,
    alt: '',
    width,
    height,
    sizes,
    loading: lazy ? 'lazy' : 'eager',
    fetchPriority: urgent ? 'high' : 'auto',
  }).props;
  // A card is smaller on a phone than anywhere else: where it waits to be seen, the browser knows how wide it came out.
  const own = sizes === undefined && {
    srcSet: imageCandidates(image, width),
    sizes: `${lazy ? 'auto, ' : ''}${width}px`,
  };
  // A lost picture is hidden as soon as that is known, which may be before React has got to it.
  return <img {...props} {...own} suppressHydrationWarning alt="" className={className} />;
}
