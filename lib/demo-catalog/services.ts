import { logoPath } from '@/lib/demo-catalog/artwork-paths';
import type { FilmEntry, ShowEntry } from '@/lib/demo-catalog/authoring';
import { hash } from '@/lib/demo-catalog/hash';

type Offer = 'flatrate' | 'free' | 'rent' | 'buy';
type Region = 'US' | 'DE';

/** Invented services. */
export const services = {
  lanternbox: { id: 9500001, name: 'Lanternbox', regions: ['US', 'DE'] },
  harbor: { id: 9500002, name: 'Harbor+', regions: ['US', 'DE'] },
  'kino-cellar': { id: 9500003, name: 'Kino Cellar', regions: ['US', 'DE'] },
  'open-reel': { id: 9500004, name: 'Open Reel', regions: ['US', 'DE'] },
  freihafen: { id: 9500005, name: 'Freihafen', regions: ['DE'] },
  'rent-a-reel': { id: 9500006, name: 'Rent-a-Reel', regions: ['US', 'DE'] },
} as const;

type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];

type Offers = Partial<Record<Offer, ServiceName[]>>;

const regions: readonly Region[] = ['US', 'DE'];

function rawService(name: ServiceName) {
  return {
    logo_path: logoPath(name),
    provider_id: services[name].id,
    provider_name: services[name].name,
    display_priority: serviceNames.indexOf(name),
  };
}

function offersOf(title: FilmEntry | ShowEntry, region: Region): Offers {
  const lot = hash(`${title.slug} ${region}`);
  if ('network' in title) return showOffers(title, region, lot);
  // Open films are free everywhere; a few titles are nowhere, as happens.
  if (title.countries[0] === 'NL') return { free: ['open-reel'], ...(lot % 3 === 0 && { flatrate: ['lanternbox'] }) };
  if (lot % 11 === 0) return {};
  const subscription: ServiceName = title.date < '1935' ? 'kino-cellar' : lot % 2 === 0 ? 'lanternbox' : 'harbor';
  return {
    flatrate: lot % 5 === 0 ? [subscription, 'harbor'] : [subscription],
    ...(region === 'DE' && lot % 4 === 0 && { free: ['freihafen'] }),
    ...(lot % 3 === 0 && { rent: ['rent-a-reel'], buy: ['rent-a-reel'] }),
  };
}

function showOffers(show: ShowEntry, region: Region, lot: number): Offers {
  if (show.network === services.harbor.name) return { flatrate: ['harbor'] };
  if (show.network === services.lanternbox.name) return { flatrate: ['lanternbox'] };
  if (region === 'DE' && show.language === 'de') return { free: ['freihafen'] };
  if (lot % 7 === 0) return { buy: ['rent-a-reel'] };
  return { flatrate: [lot % 2 === 0 ? 'harbor' : 'lanternbox'] };
}

/** The part `watch/providers` of a title. A region without any offer is absent. */
export function watchProviders(title: FilmEntry | ShowEntry) {
  const results: Record<string, Record<string, unknown>> = {};
  for (const region of regions) {
    const offers = Object.entries(offersOf(title, region));
    if (offers.length === 0) continue;
    results[region] = Object.fromEntries(offers.map(([offer, names]) => [offer, [...new Set(names)].map(rawService)]));
  }
  return { results };
}

/** Ids of all services that have the title in a region, in any way. */
export function serviceIds(title: FilmEntry | ShowEntry, region: string): Set<number> {
  if (region !== 'US' && region !== 'DE') return new Set();
  return new Set(
    Object.values(offersOf(title, region))
      .flat()
      .map((name) => services[name].id),
  );
}

/** `/watch/providers/{type}`; all regions unless one is given. */
export function serviceList(region: string | undefined) {
  const offered = serviceNames.filter(
    (name) => region === undefined || services[name].regions.some((candidate) => candidate === region),
  );
  return {
    results: offered.map((name) => ({
      display_priorities: Object.fromEntries(
        services[name].regions.map((candidate) => [candidate, serviceNames.indexOf(name)]),
      ),
      ...rawService(name),
    })),
  };
}
