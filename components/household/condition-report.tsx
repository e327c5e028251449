import { ProxyNotice } from '@/components/household/proxy-notice';
import { SettingsSection } from '@/components/household/settings-section';
import { sizeWords } from '@/components/ui/size-words';
import type { Condition } from '@/lib/use-cases/condition/condition';

interface Props {
  condition: Condition;
  /** What is to be done, the most urgent first. */
  advice: string[];
  locale: string;
  timeZone: string;
}

const KINDS: Record<Condition['database']['kind'], string> = {
  embedded: 'Embedded, in this server’s data folder',
  own: 'A PostgreSQL server of your own',
  hosted: 'A hosted Supabase project',
};

/** How this server is, in words, and what to do about it. */
export function ConditionReport({ condition, advice, locale, timeZone }: Props) {
  const { version, startedAt, database, replica, freeMegabytes, backups, tmdb, queue, streams } = condition;
  const time = (at: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const size = (bytes: number) => sizeWords(bytes, locale);
  const facts: [string, string][] = [
    ['Version', version],
    ['Running since', time(startedAt)],
    ['Database', KINDS[database.kind]],
    ['Stores', database.trouble ?? 'Everything that is reported'],
    ...fact('Size of the database', database.bytes, size),
    ...fact('Replica', replica, (of) => replicaWords(of, number)),
    ...fact('Free on its disk', freeMegabytes, (megabytes) => size(megabytes * 1024 ** 2)),
    ['Last backup', lastBackup(backups, time, size)],
    ...fact('By night', backups && (backups.at ?? 'off'), (at) =>
      at === 'off' ? 'No backup' : `A backup at ${at}, on the server’s clock`,
    ),
    [
      'Titles',
      tmdb
        ? `TMDB: ${number(tmdb.answered)} answers, ${number(tmdb.failed)} failures since the start`
        : 'The demo’s own catalog',
    ],
    ['Reports waiting', number(queue)],
    ['Pages listening live', number(streams)],
  ];
  return (
    <>
      <h1 className="text-headline mb-2">Condition</h1>
      <p className="mb-8 max-w-xl text-muted">How this server is. You see it because its first household is yours.</p>
      <ProxyNotice />
      <section aria-labelledby="to-do" className="max-w-prose">
        <h2 id="to-do" className="text-row mb-2">
          What to do
        </h2>
        {advice.length === 0 && <p className="text-muted">Nothing. All is well.</p>}
        <ul className="flex list-disc flex-col gap-2 ps-5">
          {advice.map((sentence) => (
            <li key={sentence} className="[overflow-wrap:anywhere]">
              {sentence}
            </li>
          ))}
        </ul>
      </section>
      <SettingsSection heading="In figures" text="As of now; programs read the same and more at /metrics.">
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-[max-content_1fr]">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted max-sm:-mb-3">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
      </SettingsSection>
    </>
  );
}

function fact<Value>(name: string, value: Value | null, say: (value: Value) => string): [string, string][] {
  return value === null ? [] : [[name, say(value)]];
}

function replicaWords(
  { trouble, behindSeconds, reads, passedOn }: NonNullable<Condition['replica']>,
  number: (value: number) => string,
): string {
  const late = behindSeconds ? `${number(Math.ceil(behindSeconds))} s late` : 'Up to date';
  return `${trouble ?? late}; ${number(reads)} reads since the start, ${number(passedOn)} passed on to the database`;
}

function lastBackup(
  backups: Condition['backups'],
  time: (at: string) => string,
  size: (bytes: number) => string,
): string {
  if (!backups) return 'Made by the project’s provider';
  const { newest, folder } = backups;
  return newest ? `${time(newest.madeAt)}, ${size(newest.bytes)}, in ${folder}` : `None yet in ${folder}`;
}
