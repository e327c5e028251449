import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import type { Tick } from '@/components/statistics/axis-ticks';
import { shareWords } from '@/components/statistics/operator-words';
import { Unfold } from '@/components/ui/unfold';
import type { Told } from '@/lib/statistics/operator/schema';

interface PeopleChartProps {
  heading: string;
  /** How a column is called. */
  of: (index: number) => string;
  counts: Told[];
  ticks: readonly Tick[];
  viewers: number;
}

const WIDTH = 640;
const HEIGHT = 120;

/** Shares of people in columns, drawn on the server; the same figures stand in a table. */
export function PeopleChart({ heading, of, counts, ticks, viewers }: PeopleChartProps) {
  const told = counts.flatMap((people, index) => (people === null ? [] : [{ people, index }]));
  const x = scaleBand({ domain: counts.map((_, index) => index), range: [0, WIDTH], padding: 0.1 });
  const y = scaleLinear({ domain: [0, viewers], range: [0, HEIGHT] });
  return (
    <section aria-label={heading} className="min-w-0">
      <h2 className="text-row mb-4">{heading}</h2>
      {told.length === 0 ? (
        <p className="text-muted">Nothing that is about three people or more.</p>
      ) : (
        <>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" aria-hidden="true">
            {told.map(({ people, index }) => (
              <Group key={index} left={x(index) ?? 0}>
                <title>{`${of(index)}: ${shareWords(people, viewers)}`}</title>
                <rect y={HEIGHT - y(people)} width={x.bandwidth()} height={y(people)} className="fill-accent" />
              </Group>
            ))}
            <line y1={HEIGHT} y2={HEIGHT} x2={WIDTH} className="stroke-line" />
          </svg>
          {/* Of its own, so that its letters keep their size on a phone. */}
          <svg className="mt-1 h-4 w-full overflow-visible text-xs" aria-hidden="true">
            {ticks.map(({ at, label }) => (
              <text key={label} x={`${at * 100}%`} y="12" className="fill-muted">
                {label}
              </text>
            ))}
          </svg>
          <Unfold className="mt-3 text-sm" summary="As a table">
            <table className="mt-2 w-full max-w-sm">
              <tbody>
                {counts.map((people, index) => (
                  <tr key={of(index)}>
                    <th scope="row" className="py-1 text-left font-normal">
                      {of(index)}
                    </th>
                    <td className="py-1 text-right tabular-nums">{shareWords(people, viewers)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Unfold>
        </>
      )}
    </section>
  );
}
