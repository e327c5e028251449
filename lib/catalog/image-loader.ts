import { imageAddress } from '@/lib/catalog/image-address';

/** next/image's loader: the browser fetches TMDB's own sizes, so no picture passes through this server. */
export default function imageLoader({ src, width }: { src: string; width: number }): string {
  return imageAddress(src, width);
}
