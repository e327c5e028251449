import { RowSkeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div className="pt-6" aria-busy="true">
      <h1 className="gutter text-headline mb-7">What to watch tonight</h1>
      <div className="gutter pb-10">
        <div className="skeleton mb-3 h-5 w-28 rounded-full" />
        <div className="flex gap-3">
          {[0, 1, 2].map((person) => (
            <div key={person} className="w-20">
              <div className="skeleton mx-auto size-16 rounded-2xl" />
            </div>
          ))}
        </div>
      </div>
      <RowSkeleton heading="Something new" shape="still" />
    </div>
  );
}
