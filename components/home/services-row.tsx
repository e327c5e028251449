import { Suspense } from 'react';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { ServiceToggles } from '@/components/catalog/service-toggles';
import { TitleRow } from '@/components/titles/title-row';
import { ChoiceMenu } from '@/components/ui/choice-menu';
import { RowSkeleton } from '@/components/ui/skeleton';
import type { TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { chosenServices } from '@/lib/use-cases/catalog/chosen-services';
import { toggleService } from '@/lib/use-cases/catalog/toggle-service';

const heading = 'On your services';
/** How many to choose from: those nearly everyone who has any has. */
const offered = 12;

/** What is on the viewer's services; until they have named some, the question which they have. */
export async function ServicesRow({ catalog, locale }: { catalog: Catalog; locale: CatalogLocale }) {
  const chosen = await chosenServices();
  return (
    <Suspense fallback={chosen.length > 0 ? <RowSkeleton heading={heading} /> : null}>
      <LoadedServicesRow chosen={chosen} catalog={catalog} locale={locale} />
    </Suspense>
  );
}

interface ChosenServices {
  chosen: number[];
  catalog: Catalog;
  locale: CatalogLocale;
}

async function LoadedServicesRow({ chosen, catalog, locale }: ChosenServices) {
  try {
    const services = (await catalog.getWatchProviders('movie', locale)).slice(0, offered);
    if (services.length === 0) return null;
    const toggles = <ServiceToggles services={services} chosen={chosen} toggle={toggleService} />;
    const titles = chosen.length > 0 ? await titlesOn({ chosen, catalog, locale }) : [];
    if (titles.length > 0) {
      return <TitleRow heading={heading} titles={titles} aside={<ChoiceMenu label="Services">{toggles}</ChoiceMenu>} />;
    }
    return (
      <section aria-labelledby="your-services" className="gutter">
        <h2 id="your-services" className="text-row">
          {heading}
        </h2>
        <p className="mt-1 mb-4 text-muted">
          {chosen.length > 0
            ? 'Nothing is listed on these right now.'
            : 'Which do you have? What is on them shows here.'}
        </p>
        {toggles}
      </section>
    );
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    return error.reason === 'unauthorized' ? null : <CatalogTrouble what={heading} reason={error.reason} />;
  }
}

async function titlesOn({ chosen, catalog, locale }: ChosenServices): Promise<TitleSummary[]> {
  const filters = { providerIds: chosen, sort: 'popular' } as const;
  const [movies, shows] = await Promise.all([
    catalog.discover('movie', filters, 1, locale),
    catalog.discover('tv', filters, 1, locale),
  ]);
  return alternating(movies.items, shows.items);
}

function alternating<Item>(one: Item[], other: Item[]): Item[] {
  const longer = Math.max(one.length, other.length);
  return Array.from({ length: longer }, (_, index) => [one[index], other[index]])
    .flat()
    .filter((item) => item !== undefined);
}
