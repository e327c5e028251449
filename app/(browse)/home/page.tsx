import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { HomeHeroSkeleton } from '@/components/catalog/home-hero-skeleton';
import { SeeAllLink } from '@/components/catalog/see-all-link';
import { ComingUpRow } from '@/components/coming-up/coming-up-row';
import { DeviceOffer } from '@/components/device/device-offer';
import { DeviceOpening } from '@/components/device/device-opening';
import { DeviceRows } from '@/components/device/device-rows';
import { GenreRows } from '@/components/home/genre-rows';
import { MyListRow } from '@/components/home/my-list-row';
import { Opening } from '@/components/home/opening';
import { OwnOpening } from '@/components/home/own-opening';
import { ServicesRow } from '@/components/home/services-row';
import { ShelfRows } from '@/components/home/shelf-rows';
import { ContinueWatching } from '@/components/progress/continue-watching';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { CatalogRow } from '@/components/titles/catalog-row';
import { todayIn } from '@/lib/catalog/today';
import { nowFor } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import { ON_DEVICE_FLAG } from '@/lib/http/something-on-device';
import { inTime } from '@/lib/process/in-time';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { comingUpOf } from '@/lib/use-cases/coming-up/coming-up-of';
import { continueWatchingOf } from '@/lib/use-cases/progress/continue-watching';
import { watchedTogether } from '@/lib/use-cases/progress/watched-together';
import { loadSeason, loadSeasons } from '@/lib/use-cases/watch/season-action';
import { viewersList } from '@/lib/use-cases/watchlist/lists';

export const metadata: Metadata = { title: 'Home' };

/** A shelf that came later would push the one under the hand away: what is not known by then is there the next time. */
const COMING_UP_MS = 500;

export default async function HomePage() {
  const viewer = await getViewer();
  if (viewer && !viewer.activeProfile) redirect('/profiles');
  const profile = viewer?.activeProfile ?? null;
  const { catalog, locale } = await viewerCatalog();
  // Awaited before anything is sent: whether there is such a row decides where all others stand.
  const [items, together, listed, comingUp] =
    viewer && profile
      ? await Promise.all([
          continueWatchingOf(profile),
          watchedTogether(viewer, profile),
          viewersList(viewer, profile),
          inTime(comingUpOf(profile), COMING_UP_MS),
        ])
      : [null, [], [], null];

  const own = profile &&
    items && {
      profileId: profile.id,
      items,
      together,
      seenAt: nowFor(profile).getTime(),
      today: todayIn(profile.timeZone, nowFor(profile)),
    };
  const hasOwn = Boolean(items?.length || together.some((group) => group.items.length > 0));
  const isOnDevice = (await cookies()).has(ON_DEVICE_FLAG);
  const trending = (
    <Suspense fallback={<HomeHeroSkeleton />}>
      <Opening catalog={catalog} locale={locale} isBehind={hasOwn} />
    </Suspense>
  );

  const page = (
    <>
      <h1 className="sr-only">Home</h1>
      {own ? (
        <OwnOpening key={own.profileId} {...own} listed={listed}>
          {trending}
        </OwnOpening>
      ) : (
        <DeviceOpening isExpected={isOnDevice}>{trending}</DeviceOpening>
      )}
      <div id="continue" className="relative mt-2 grid grid-cols-1 gap-9 sm:gap-11">
        {profile && own ? (
          <>
            <DeviceOffer key={profile.id} profileId={profile.id} name={profile.name} />
            <ContinueWatching {...own} loadSeasons={loadSeasons} loadSeason={loadSeason} />
          </>
        ) : (
          <DeviceRows isExpected={isOnDevice} loadSeasons={loadSeasons} loadSeason={loadSeason} />
        )}
        {profile && <MyListRow key={profile.id} entries={listed} />}
        {profile && comingUp && <ComingUpRow {...comingUp} language={profile.language} />}
        <ShelfRows catalog={catalog} locale={locale} />
        <CatalogRow
          heading="Trending this week"
          load={() => catalog.getTrending('all', 'week', locale)}
          first={!hasOwn}
        />
        <CatalogRow heading="New episodes" reason="New this week" load={() => catalog.getNowAiring(locale)} />
        <CatalogRow
          heading="Popular movies"
          load={async () => (await catalog.discover('movie', { sort: 'popular' }, 1, locale)).items}
          aside={<SeeAllLink href="/movies" what="movies" />}
        />
        <CatalogRow
          heading="Popular shows"
          load={async () => (await catalog.discover('tv', { sort: 'popular' }, 1, locale)).items}
          aside={<SeeAllLink href="/shows" what="shows" />}
        />
        <ServicesRow catalog={catalog} locale={locale} />
        <Suspense>
          <GenreRows catalog={catalog} locale={locale} />
        </Suspense>
      </div>
    </>
  );
  return own ? <ProgressQueryProvider>{page}</ProgressQueryProvider> : page;
}
