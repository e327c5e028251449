import { LoadingEntries } from '@/components/ui/loading-entries';

export default function Loading() {
  return (
    <div className="gutter pt-6" aria-busy="true">
      <div className="mx-auto max-w-4xl">
        <h1 className="text-headline mb-8">History</h1>
        <LoadingEntries count={6} />
      </div>
    </div>
  );
}
