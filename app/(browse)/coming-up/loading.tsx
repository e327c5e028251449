import { LoadingEntries } from '@/components/ui/loading-entries';

export default function Loading() {
  return (
    <div className="gutter pt-6" aria-busy="true">
      <div className="mx-auto max-w-4xl">
        <h1 className="text-headline mb-2">Coming up</h1>
        <div className="skeleton mb-8 h-5 w-3/4 rounded-full" aria-hidden="true" />
        <LoadingEntries count={5} className="mt-16" />
      </div>
    </div>
  );
}
