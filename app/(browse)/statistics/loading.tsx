export default function Loading() {
  return (
    <div className="gutter pt-6" aria-busy="true">
      <div className="mx-auto max-w-6xl">
        <h1 className="text-headline mb-6">Statistics</h1>
        <ul className="mt-16 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5" aria-hidden="true">
          {[0, 1, 2, 3, 4].map((item) => (
            <li key={item} className="skeleton h-20 rounded-xl" />
          ))}
        </ul>
        <div className="skeleton mt-12 h-48 rounded-xl" aria-hidden="true" />
      </div>
    </div>
  );
}
