import { codeName } from '@/components/catalog/filter-choices';
import { Picture } from '@/components/catalog/picture';
import { textLink } from '@/components/ui/button';
import type { WatchProvider, WatchProviders } from '@/lib/catalog/catalog';

/** On which services a title is in the region, with the credit JustWatch's terms ask for beside their data. */
export function WhereToWatch({ providers, region }: { providers: WatchProviders | undefined; region: string }) {
  if (!providers) return null;
  const ways = [
    { label: 'Stream', services: providers.stream },
    { label: 'Rent', services: providers.rent },
    { label: 'Buy', services: providers.buy },
  ].filter(({ services }) => services.length > 0);
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby="where-to-watch" className="gutter">
      <h2 id="where-to-watch" className="text-row">
        Where to watch in {regionName(region)}
      </h2>
      <dl className="mt-4 flex flex-wrap gap-x-12 gap-y-6">
        {ways.map(({ label, services }) => (
          <div key={label}>
            <dt className="mb-2.5 text-sm text-muted">{label}</dt>
            <dd>
              <ul className="flex flex-wrap gap-3">
                {services.map((service) => (
                  <Service key={service.id} {...service} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 text-sm text-muted">
        {providers.link ? (
          <a href={providers.link} target="_blank" rel="noreferrer" className={textLink}>
            Links and prices
          </a>
        ) : (
          'Data'
        )}{' '}
        by{' '}
        <a href="https://www.justwatch.com" target="_blank" rel="noreferrer" className={textLink}>
          JustWatch
        </a>
      </p>
    </section>
  );
}

function Service({ name, logo }: WatchProvider) {
  return (
    <li className="flex items-center gap-2.5 rounded-lg border border-line py-1.5 pr-3.5 pl-1.5">
      <span className="drawn-tile relative block size-9 overflow-hidden rounded-md" aria-hidden="true">
        {logo && <Picture image={logo} width={36} height={36} className="absolute inset-0 size-full object-cover" />}
      </span>
      <span className="text-sm font-medium">{name}</span>
    </li>
  );
}

function regionName(region: string): string {
  const name = codeName(region, 'region');
  return /^(United|Netherlands|Philippines)/.test(name) ? `the ${name}` : name;
}
