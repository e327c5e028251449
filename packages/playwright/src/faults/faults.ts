import type { BrowserContext } from '@playwright/test';
import type { Clock } from '../household/clock.ts';
import type { Household } from '../household/household.ts';
import { fallAsleep } from './asleep.ts';
import type { FaultName, FaultOptions } from './names.ts';
import { armReports, armStoreAway } from './reports.ts';
import { armStream } from './streams.ts';

/** Mends what was armed. */
export type Mend = () => Promise<void>;

const CATALOG = {
  'catalog slow': 'slow',
  'catalog 429': 'busy',
  'catalog HTML': 'html',
  'catalog away': 'away',
} as const;

/** What goes wrong in a house, by name. Each hits one browser, or one title that this test alone has. */
export class Faults {
  readonly #context: BrowserContext;
  readonly #clock: Clock;
  readonly #household: Household;

  constructor(context: BrowserContext, clock: Clock, household: Household) {
    this.#context = context;
    this.#clock = clock;
    this.#household = household;
  }

  /** The same for another of the household's browsers: `faults.on(tablet.context())`. */
  on(context: BrowserContext): Faults {
    return new Faults(context, this.#clock, this.#household);
  }

  /** From now on it is so. @returns what mends it; the end of the test does, too. */
  async arm<Name extends FaultName>(
    name: Name,
    ...[given]: Record<never, never> extends FaultOptions<Name> ? [FaultOptions<Name>?] : [FaultOptions<Name>]
  ): Promise<Mend> {
    const options: Partial<Given> = given ?? {};
    const context = this.#context;
    const fault: FaultName = name;
    switch (fault) {
      case 'catalog slow':
      case 'catalog 429':
      case 'catalog HTML':
      case 'catalog away': {
        const { tmdbId } = needed(options.title, fault, 'title');
        const { door } = this.#household;
        await door.armFault(tmdbId, CATALOG[fault]);
        return () => door.armFault(tmdbId, null);
      }
      case 'report 503':
      case 'report 429':
      case 'report 404 by a proxy':
      case 'report answer lost':
        return armReports(context, fault, options.times);
      case 'store away':
        return armStoreAway(context, this.#household);
      case 'piece missing':
      case 'stream expired':
      case 'stream slow':
      case 'stream shorter than declared':
      case 'stream HEVC only':
        return armStream(context, fault, options.at);
      case 'offline':
        await context.setOffline(true);
        return () => context.setOffline(false);
      case 'asleep':
        return fallAsleep(context, this.#clock, needed(options.for, fault, 'for'));
      case 'clock wrong':
        await this.#clock.isWrong(context, needed(options.by, fault, 'by'));
        return () => this.#clock.isWrong(context, {});
      // A suite in plain JavaScript would go on with nothing wrong.
      default:
        throw unknownFault(fault);
    }
  }
}

type Given = FaultOptions<'catalog slow'> &
  FaultOptions<'report 503'> &
  FaultOptions<'piece missing'> &
  FaultOptions<'asleep'> &
  FaultOptions<'clock wrong'>;

function unknownFault(name: never): Error {
  return new Error(`There is no fault “${name}”: see the table of faults in docs/suites.md.`);
}

function needed<Value>(value: Value | undefined, fault: FaultName, name: string): Value {
  if (value === undefined) throw new Error(`“${fault}” has to be told \`${name}\`.`);
  return value;
}
