import { scaleLinear } from '@visx/scale';
import Link from 'next/link';
import { timeWords } from '@/components/statistics/time-words';
import { textLink } from '@/components/ui/button';

export interface Ranked {
  key: string;
  name: string;
  milliseconds: number;
  /** The history behind it, or the page of the person that it names. */
  href: string;
  /** The history behind the figure, where the name leads elsewhere. */
  behind?: string;
  /** What else there is to say. */
  note?: string;
}

/** What took the most time, a bar each: a table that is its own chart. */
export function Ranking({ heading, of, rows }: { heading: string; of: string; rows: readonly Ranked[] }) {
  if (rows.length === 0) return null;
  const width = scaleLinear({ domain: [0, Math.max(1, ...rows.map((row) => row.milliseconds))], range: [0, 100] });
  return (
    <section aria-label={heading} className="min-w-0">
      <h2 className="text-row mb-3">{heading}</h2>
      <table className="w-full table-fixed">
        <colgroup>
          <col />
          <col className="w-28" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">Watched</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, milliseconds, href, behind, note }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-2.5 pr-4 text-left font-normal">
                <span className="block truncate">
                  <Link href={href} prefetch={false} className={textLink}>
                    {name}
                  </Link>
                </span>
                {note && <span className="block text-sm text-muted">{note}</span>}
                <svg viewBox="0 0 100 2" preserveAspectRatio="none" className="mt-1.5 h-1 w-full" aria-hidden="true">
                  <rect width={width(milliseconds)} height={2} className="fill-accent" />
                </svg>
              </th>
              <td className="py-2.5 text-right align-top whitespace-nowrap tabular-nums">
                {behind ? (
                  <Link
                    href={behind}
                    prefetch={false}
                    className={textLink}
                    aria-label={`${timeWords(milliseconds)}: ${name}`}
                  >
                    {timeWords(milliseconds)}
                  </Link>
                ) : (
                  timeWords(milliseconds)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
