import { z } from 'zod';
import { genre, provider } from '@/lib/tmdb/schema-details';
import { optionalNumber } from '@/lib/tmdb/schema-fields';
import { listOf, requiredListOf } from '@/lib/tmdb/schema-list';

/** `/configuration`: where images are. */
export const configuration = z
  .object({ images: z.object({ secure_base_url: z.string().min(1) }) })
  .transform(({ images }) => ({ imageBase: images.secure_base_url }));

/** `/genre/{type}/list`. */
export const genreList = z.object({ genres: requiredListOf(genre, 'genre') });

/** `/watch/providers/{type}`: a region's services. */
export const providerList = z.object({ results: requiredListOf(provider, 'provider') });

const certification = z.object({ certification: z.string().min(1), order: optionalNumber });

/** `/certification/movie/list`, by region. */
export const certificationList = z.object({
  certifications: z.record(z.string(), listOf(certification, 'certification')),
});
