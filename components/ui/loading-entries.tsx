/** Entries on their way: each a still, and two lines beside it. */
export function LoadingEntries({ count, className = '' }: { count: number; className?: string }) {
  return (
    <ul className={`divide-y divide-line ${className}`} aria-hidden="true">
      {Array.from({ length: count }, (_, item) => item).map((item) => (
        <li key={item} className="flex items-center gap-4 py-3">
          <div className="skeleton aspect-video w-24 rounded-md sm:w-36" />
          <div className="grow">
            <div className="skeleton h-4 w-2/5 rounded-full" />
            <div className="skeleton mt-3 h-3 w-1/4 rounded-full" />
          </div>
        </li>
      ))}
    </ul>
  );
}
