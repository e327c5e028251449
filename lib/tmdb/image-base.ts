import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { publicImageBase } from '@/lib/tmdb/map-images';
import type { TmdbReader } from '@/lib/tmdb/reader';
import { configurationQuestion } from '@/lib/tmdb/reference-questions';

/** Where the source's images are; TMDB's public address where the source does not say. */
export async function imageBaseOf(read: TmdbReader): Promise<string> {
  try {
    const { data } = await read(configurationQuestion());
    return data?.imageBase ?? publicImageBase;
  } catch (error) {
    if (isCatalogUnavailable(error)) return publicImageBase;
    throw error;
  }
}
