import Link from 'next/link';
import { minuteTicks, TENTH_TICKS } from '@/components/statistics/axis-ticks';
import { shareWords, titleWords } from '@/components/statistics/operator-words';
import { PeopleChart } from '@/components/statistics/people-chart';
import { textLink } from '@/components/ui/button';
import type { OperatorFigures } from '@/lib/statistics/operator/schema';

/** What one title did to people, minute by minute. */
export function OperatorTitle({ figures, name }: { figures: OperatorFigures | null; name: string | null }) {
  return (
    <>
      <p className="mb-2 text-sm text-muted">
        <Link href="/operator" prefetch={false} className={textLink}>
          How titles are watched
        </Link>
      </p>
      {figures ? <Figures figures={figures} name={name} /> : <TooFew />}
    </>
  );
}

function TooFew() {
  return (
    <>
      <h1 className="text-headline mb-2">Nothing to tell</h1>
      <p className="max-w-xl text-muted">Fewer than three people have seen this title, or none.</p>
    </>
  );
}

function Figures({ figures, name }: { figures: OperatorFigures; name: string | null }) {
  const { viewers, starts, completed, share, reached, heat, again, stops, type } = figures;
  const minute = (index: number) => `Minute ${index + 1}`;
  const facts = [
    ['People', viewers],
    ['Starts', starts],
    ['Watched to the end', shareWords(completed, viewers)],
    ['Seen of it, on the average', `${Math.round(share / 10)} %`],
  ] as const;
  return (
    <>
      <h1 className="text-headline mb-6">{titleWords(figures, name)}</h1>
      <dl className="mb-12 grid grid-cols-1 gap-x-10 border-t border-line sm:grid-cols-2">
        {facts.map(([fact, value]) => (
          <div key={fact} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-3">
            <dt className="text-muted">{fact}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-12">
        <PeopleChart
          heading="How many came so far"
          of={minute}
          counts={reached}
          ticks={minuteTicks(reached.length)}
          viewers={viewers}
        />
        <PeopleChart
          heading="How many saw each minute"
          of={minute}
          counts={heat}
          ticks={minuteTicks(heat.length)}
          viewers={viewers}
        />
        <PeopleChart
          heading="How many saw it again"
          of={minute}
          counts={again}
          ticks={minuteTicks(again.length)}
          viewers={viewers}
        />
        <PeopleChart
          heading={`Where people stop ${type === 'tv' ? 'the episode' : 'the film'} for the night`}
          of={(index) => `${index * 10} to ${index * 10 + 10} %`}
          counts={stops}
          ticks={TENTH_TICKS}
          viewers={viewers}
        />
      </div>
      <p className="mt-10 max-w-xl text-sm text-muted">
        Playbacks in which somebody jumped count as starts and in what was seen, and for no single minute. Where a
        column is missing, it would be about fewer than three people.
      </p>
    </>
  );
}
