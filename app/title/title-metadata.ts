import type { Metadata } from 'next';
import type { Movie, Show } from '@/lib/catalog/catalog';
import { imageAddress } from '@/lib/catalog/image-address';

export function titleMetadata(title: Movie | Show): Metadata {
  const year = title.date?.slice(0, 4);
  const picture = title.backdrop ?? title.poster;
  return {
    title: year ? `${title.title} (${year})` : title.title,
    description: title.overview || undefined,
    openGraph: picture ? { images: [imageAddress(picture, 1280)] } : undefined,
  };
}
