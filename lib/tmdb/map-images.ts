import type { ImageTemplate } from '@/lib/catalog/catalog';
import type { ImageKind } from '@/lib/catalog/image-address';

/** Where images are unless `/configuration` says otherwise; it has been the same since 2012. */
export const publicImageBase = 'https://image.tmdb.org/t/p/';

/** `https://image.tmdb.org/t/p/` and `/a.jpg` become `https://image.tmdb.org/t/p/{poster}/a.jpg`. */
export function imageTemplate(imageBase: string, kind: ImageKind, path: string | null): ImageTemplate | null {
  // A picture out of the household's own file is on this site.
  if (path?.startsWith('/api/')) return path;
  return path === null ? null : `${imageBase.replace(/\/?$/, '/')}{${kind}}${path}`;
}
