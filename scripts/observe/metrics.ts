import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type CountName, countsOf } from '../../lib/process/counts.ts';
import type { Part } from '../../lib/process/part.ts';

const COUNTS: { name: CountName; metric: string; help: string; label: string }[] = [
  {
    name: 'reports',
    metric: 'tonight_reports_total',
    help: 'Reports of progress, by what became of them.',
    label: 'outcome',
  },
  {
    name: 'tmdb',
    metric: 'tonight_tmdb_answers_total',
    help: 'Questions to TMDB, by what came of them.',
    label: 'outcome',
  },
  {
    name: 'backups',
    metric: 'tonight_backups_total',
    help: 'Backups since the start, made or failed.',
    label: 'outcome',
  },
  {
    name: 'pages',
    metric: 'tonight_pages_total',
    help: 'How often the process that makes pages was restarted.',
    label: 'outcome',
  },
  {
    name: 'replica',
    metric: 'tonight_replica_reads_total',
    help: 'Reads that a replica may answer: read there, or asked of the database since it was late, away or refused.',
    label: 'outcome',
  },
];

/** What every process of Tonight measures of itself: memory, event loop, and what it counted. */
export function processMetrics(part: Part): Registry {
  const register = new Registry();
  register.setDefaultLabels({ part });
  collectDefaultMetrics({ register });
  for (const { name, metric, help, label } of COUNTS) {
    new Counter({
      name: metric,
      help,
      labelNames: [label],
      registers: [register],
      collect() {
        this.reset();
        for (const [kind, many] of countsOf(name)) this.inc({ [label]: kind }, many);
      },
    });
  }
  return register;
}

/** A gauge that is read when the metrics are; one without an answer is left out. */
export function lookedAt(
  register: Registry,
  name: string,
  help: string,
  look: () => Promise<number | undefined>,
): void {
  new Gauge({
    name,
    help,
    registers: [register],
    async collect() {
      const value = await look().catch(() => undefined);
      if (value === undefined) this.reset();
      else this.set(value);
      // A gauge without labels says 0 where it has no value.
      if (value === undefined) this.remove();
    },
  });
}
