import { PosterGridSkeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div className="gutter pt-6" aria-busy="true">
      <h1 className="text-headline mb-8">My list</h1>
      <PosterGridSkeleton />
    </div>
  );
}
