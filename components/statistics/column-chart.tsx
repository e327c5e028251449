import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import Link from 'next/link';
import { timeWords } from '@/components/statistics/time-words';
import { textLink } from '@/components/ui/button';
import { Unfold } from '@/components/ui/unfold';

export interface Column {
  /** As the table has it. */
  name: string;
  /** Below the column; empty where there is no room for each. */
  tick: string;
  milliseconds: number;
  /** The history behind it. */
  href: string;
}

const WIDTH = 640;
const HEIGHT = 160;
/** One year alone is a column, not a wall. */
const WIDEST = 64;
/** On a phone every second tick of more columns than these is left out. */
const ROOMY = 8;

/** Time in columns, drawn on the server; the same figures stand in a table, for people who read or go by keyboard. */
export function ColumnChart({ heading, of, columns }: { heading: string; of: string; columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map(({ milliseconds }) => milliseconds));
  // Half the gap at both ends, so that each column stands above its cell of the ticks.
  const x = scaleBand({
    domain: columns.map((_, index) => index),
    range: [0, WIDTH],
    paddingInner: 0.25,
    paddingOuter: 0.125,
  });
  const isTight = columns.length > ROOMY;
  const width = Math.min(WIDEST, x.bandwidth());
  const y = scaleLinear({ domain: [0, most], range: [0, HEIGHT] });
  return (
    <section aria-label={heading} className="min-w-0">
      <h2 className="text-row mb-4">{heading}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" aria-hidden="true">
        {columns.map(({ name, milliseconds, href }, index) => {
          const left = x(index) ?? 0;
          const tall = milliseconds === 0 ? 0 : Math.max(2, y(milliseconds));
          return (
            <a key={name} href={href} tabIndex={-1} className="group">
              <title>{`${name}: ${timeWords(milliseconds)}`}</title>
              <Group left={left}>
                <rect width={x.bandwidth()} height={HEIGHT} className="fill-transparent" />
                <rect
                  x={(x.bandwidth() - width) / 2}
                  y={HEIGHT - tall}
                  width={width}
                  height={tall}
                  rx={2}
                  className="fill-accent group-hover:fill-ink"
                />
              </Group>
            </a>
          );
        })}
        <line y1={HEIGHT} y2={HEIGHT} x2={WIDTH} className="stroke-line" />
      </svg>
      <ol className="mt-1 grid auto-cols-fr grid-flow-col text-xs text-muted" aria-hidden="true">
        {columns.map(({ name, tick }) => (
          <li key={name} className={`flex justify-center whitespace-nowrap ${isTight ? 'max-sm:even:invisible' : ''}`}>
            {tick}
          </li>
        ))}
      </ol>
      <Unfold className="mt-3 text-sm" summary="As a table">
        <table className="mt-2 w-full max-w-sm">
          <thead>
            <tr className="text-left text-muted">
              <th scope="col" className="py-1 font-medium">
                {of}
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Watched
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, milliseconds, href }) => (
              <tr key={name}>
                <th scope="row" className="py-1 text-left font-normal">
                  <Link href={href} prefetch={false} className={textLink}>
                    {name}
                  </Link>
                </th>
                <td className="py-1 text-right tabular-nums">{timeWords(milliseconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Unfold>
    </section>
  );
}
