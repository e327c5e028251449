import type { Metadata } from 'next';
import type { Movie, Show } from '@/lib/catalog/catalog';
import { imageAddress } from '@/lib/catalog/image-address';
import { serverEnvironment } from '@/lib/env/server';

export function titleMetadata(title: Movie | Show): Metadata {
  const year = title.date?.slice(0, 4);
  const picture = title.backdrop ?? title.poster;
  return {
    title: year ? `${title.title} (${year})` : title.title,
    description: title.overview || undefined,
    // Of the server that answers, not of the machine that built it.
    metadataBase: new URL(serverEnvironment().siteUrl),
    openGraph: picture ? { images: [imageAddress(picture, 1280)] } : undefined,
  };
}
