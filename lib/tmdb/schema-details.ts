import { z } from 'zod';
import { flag, id, imagePath, optionalNumber, optionalText, text, webAddress } from '@/lib/tmdb/schema-fields';
import { listIn, listOf } from '@/lib/tmdb/schema-list';

const name = z.string().trim().min(1);

export const genre = z.object({ id, name });

const video = z.object({ name: text, site: z.string(), key: z.string(), type: optionalText, official: flag });

export const provider = z.object({
  provider_id: id,
  provider_name: name,
  logo_path: imagePath,
  display_priority: optionalNumber,
});

const offers = listOf(provider, 'provider');
const regionOffers = z.object({
  link: webAddress,
  flatrate: offers,
  free: offers,
  ads: offers,
  rent: offers,
  buy: offers,
});

/** By region; TMDB has them from JustWatch. A broken region is left out. */
const offersByRegion = z
  .object({ results: z.record(z.string(), z.unknown()) })
  .nullish()
  .catch(null)
  .transform((part) => {
    const regions: Record<string, RawRegionOffers> = {};
    for (const [region, entry] of Object.entries(part?.results ?? {})) {
      const parsed = regionOffers.safeParse(entry);
      if (parsed.success) regions[region] = parsed.data;
    }
    return regions;
  });

/** What the details of movies and shows have in common, appended parts included. */
export const commonDetails = {
  genres: listOf(genre, 'genre'),
  homepage: webAddress,
  status: optionalText,
  tagline: optionalText,
  videos: listIn('results', video, 'video'),
  'watch/providers': offersByRegion,
};

export type RawVideo = z.infer<typeof video>;
export type RawProvider = z.infer<typeof provider>;
export type RawRegionOffers = z.infer<typeof regionOffers>;
