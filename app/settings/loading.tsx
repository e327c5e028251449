/** A page of the settings on its way: its heading, and matters of about the height they have. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <h1 className="sr-only">Loading the settings</h1>
      <div aria-hidden="true">
        <div className="skeleton mb-6 h-10 w-56 max-w-full rounded-lg" />
        <ul className="divide-y divide-line border-y border-line">
          {[0, 1, 2, 3].map((item) => (
            <li key={item} className="flex items-center gap-4 py-4">
              <div className="skeleton size-12 shrink-0 rounded-2xl" />
              <div className="grow">
                <div className="skeleton h-4 w-2/5 rounded-full" />
                <div className="skeleton mt-3 h-3 w-3/5 rounded-full" />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
