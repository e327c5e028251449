import { HomeHeroSkeleton } from '@/components/catalog/home-hero-skeleton';
import { RowSkeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <HomeHeroSkeleton />
      <div className="mt-2 grid grid-cols-1 gap-9 sm:gap-11">
        <RowSkeleton heading="Continue watching" shape="still" />
        <RowSkeleton heading="Trending this week" />
      </div>
    </>
  );
}
