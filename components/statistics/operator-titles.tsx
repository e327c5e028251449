import Link from 'next/link';
import { operatorPath, shareWords, titleWords } from '@/components/statistics/operator-words';
import { textLink } from '@/components/ui/button';
import type { OperatorFigures } from '@/lib/statistics/operator/schema';

/** Every title that three people saw, with what it did to them. */
export function OperatorTitles({ titles, names }: { titles: OperatorFigures[]; names: (string | null)[] }) {
  return (
    <>
      <h1 className="text-headline mb-2">How titles are watched</h1>
      <p className="mb-8 max-w-xl text-muted">
        Sums over everybody here, of titles that at least three people saw. Nothing says who they are, and what was
        watched off the record is in none of it.
      </p>
      {titles.length === 0 ? (
        <p className="rounded-2xl border border-line px-6 py-14 text-center text-muted">
          No title has been seen by three people yet.
        </p>
      ) : (
        <table className="w-full">
          <thead>
            <tr className="border-b border-line text-left text-sm text-muted">
              <th scope="col" className="py-2 pr-4 font-medium">
                Title
              </th>
              <th scope="col" className="py-2 pl-4 text-right font-medium">
                People
              </th>
              <th scope="col" className="py-2 pl-4 text-right font-medium max-sm:hidden">
                Starts
              </th>
              <th scope="col" className="py-2 pl-4 text-right font-medium">
                To the end
              </th>
              <th scope="col" className="py-2 pl-4 text-right font-medium max-sm:hidden">
                Seen of it
              </th>
            </tr>
          </thead>
          <tbody>
            {titles.map((figures, index) => (
              <tr key={operatorPath(figures)} className="border-b border-line tabular-nums">
                <th scope="row" className="py-3 pr-4 text-left font-normal">
                  <Link href={operatorPath(figures)} prefetch={false} className={textLink}>
                    {titleWords(figures, names[index] ?? null)}
                  </Link>
                </th>
                <td className="py-3 pl-4 text-right">{figures.viewers}</td>
                <td className="py-3 pl-4 text-right max-sm:hidden">{figures.starts}</td>
                <td className="py-3 pl-4 text-right">{shareWords(figures.completed, figures.viewers)}</td>
                <td className="py-3 pl-4 text-right max-sm:hidden">{Math.round(figures.share / 10)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
