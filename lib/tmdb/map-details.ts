import type { CastMember, Trailer, WatchProvider, WatchProviders } from '@/lib/catalog/catalog';
import { distinctBy } from '@/lib/tmdb/distinct';
import { imageTemplate } from '@/lib/tmdb/map-images';
import type { RawAggregateCastMember, RawCastMember } from '@/lib/tmdb/schema-credits';
import type { RawProvider, RawRegionOffers, RawVideo } from '@/lib/tmdb/schema-details';
import type { RawReleases } from '@/lib/tmdb/schema-movie';

export function castMember(raw: RawCastMember | RawAggregateCastMember, imageBase: string): CastMember {
  const largestPart = 'roles' in raw ? raw.roles[0]?.character : null;
  return {
    personId: raw.id,
    name: raw.name,
    character: raw.character ?? largestPart ?? null,
    portrait: imageTemplate(imageBase, 'profile', raw.profile_path),
  };
}

/** Trailers before teasers, official ones first; sites that cannot be embedded are left out. */
export function trailers(videos: readonly RawVideo[]): Trailer[] {
  const rank = (video: RawVideo) => (video.type === 'Trailer' ? 0 : 2) + (video.official ? 0 : 1);
  return videos
    .filter((video) => video.type === 'Trailer' || video.type === 'Teaser')
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap(({ name, site, key }): Trailer[] => {
      const embeddable = (site === 'YouTube' || site === 'Vimeo') && /^[\w-]+$/.test(key);
      return embeddable ? [{ name, site, key }] : [];
    });
}

export function watchProviders(
  byRegion: Record<string, RawRegionOffers>,
  imageBase: string,
): Record<string, WatchProviders> {
  const regions = Object.entries(byRegion).map(([region, offers]) => {
    const stream = [...offers.flatrate, ...offers.free, ...offers.ads];
    return [
      region,
      {
        link: offers.link,
        stream: distinctProviders(stream, imageBase),
        rent: distinctProviders(offers.rent, imageBase),
        buy: distinctProviders(offers.buy, imageBase),
      },
    ];
  });
  return Object.fromEntries(regions);
}

/** In TMDB's order of how common they are in the region, each once. */
export function distinctProviders(offers: readonly RawProvider[], imageBase: string): WatchProvider[] {
  const priority = (provider: RawProvider) => provider.display_priority ?? Number.POSITIVE_INFINITY;
  const inOrder = offers.toSorted((one, other) => priority(one) - priority(other) || 0);
  return distinctBy(inOrder, ({ provider_id }) => provider_id).map(
    ({ provider_id: id, provider_name: name, logo_path }) => ({
      id,
      name,
      logo: imageTemplate(imageBase, 'logo', logo_path),
    }),
  );
}

/** TMDB's release types: https://developer.themoviedb.org/reference/movie-release-dates */
const theatrical = 3;

/** Per region the cinema's certification if there is one, else the first of any release. */
export function movieCertifications(releases: readonly RawReleases[]): Record<string, string> {
  const certified = releases.flatMap(({ iso_3166_1: region, release_dates }) => {
    const rated = release_dates.filter(({ certification }) => certification !== '');
    const chosen = rated.find(({ type }) => type === theatrical) ?? rated[0];
    return chosen ? [[region, chosen.certification]] : [];
  });
  return Object.fromEntries(certified);
}

export function showCertifications(ratings: readonly { iso_3166_1: string; rating: string }[]): Record<string, string> {
  const rated = ratings.filter(({ rating }) => rating.trim() !== '');
  return Object.fromEntries(rated.map(({ iso_3166_1: region, rating }) => [region, rating.trim()]));
}
