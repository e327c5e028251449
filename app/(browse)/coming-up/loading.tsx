export default function Loading() {
  return (
    <div className="gutter pt-6" aria-busy="true">
      <div className="mx-auto max-w-4xl">
        <h1 className="text-headline mb-2">Coming up</h1>
        <div className="skeleton mb-8 h-5 w-3/4 rounded-full" aria-hidden="true" />
        <ul className="mt-16 divide-y divide-line" aria-hidden="true">
          {[0, 1, 2, 3, 4].map((item) => (
            <li key={item} className="flex items-center gap-4 py-3">
              <div className="skeleton aspect-video w-24 rounded-md sm:w-36" />
              <div className="grow">
                <div className="skeleton h-4 w-2/5 rounded-full" />
                <div className="skeleton mt-3 h-3 w-1/4 rounded-full" />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
