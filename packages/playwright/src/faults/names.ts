import type { Span } from '../household/clock.ts';
import type { Point } from '../household/when.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** What may be wrong with the catalog, for one title of a scenario; the server meets it. */
export type CatalogFault = 'catalog slow' | 'catalog 429' | 'catalog HTML' | 'catalog away';

/** What may happen to a player's reports on their way; the browser meets it. */
export type ReportFault = 'report 503' | 'report 429' | 'report 404 by a proxy' | 'report answer lost';

/** What may be wrong with a stream; the browser meets it. */
export type StreamFault =
  | 'piece missing'
  | 'stream expired'
  | 'stream slow'
  | 'stream shorter than declared'
  | 'stream HEVC only';

export type FaultName = CatalogFault | ReportFault | StreamFault | 'store away' | 'offline' | 'asleep' | 'clock wrong';

/** What a fault needs to know. */
export type FaultOptions<Name extends FaultName> = Name extends CatalogFault
  ? { title: Scenario }
  : Name extends ReportFault
    ? {
        /** How many reports it hits; all, until it is mended, where nothing is said. */
        times?: number;
      }
    : Name extends 'piece missing' | 'stream shorter than declared'
      ? {
          /** Where in the film. */
          at: Point;
        }
      : Name extends 'asleep'
        ? { for: Span }
        : Name extends 'clock wrong'
          ? { by: Span }
          : Record<never, never>;
