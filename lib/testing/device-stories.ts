import type fc from 'fast-check';
import type { LedgerEntry } from '../progress/ledger/ledger-entry';
import { idOf, STORY_BEGINS, story } from './progress-arbitraries';

/*
 * What one browser does before its viewer signs in: the stories of several devices on a single one, whose sequences grow
 * and which sends nothing, since no profile is signed in.
 */

const ITEM = { profileId: 'device', type: 'tv' as const, tmdbId: 1 };

/** Everything a device does with one show, in the order in which it does it. */
export const deviceStory: fc.Arbitrary<LedgerEntry[]> = story.map((tell) => asOneDevice(tell(ITEM)));

/** The reports of one session of it. */
export const deviceSession: fc.Arbitrary<LedgerEntry[]> = deviceStory
  .map((entries) => entries.filter(({ kind, id }) => kind === 'playback' && id === firstPlayback(entries)))
  .filter((entries) => entries.length > 0);

function firstPlayback(entries: LedgerEntry[]): string | undefined {
  return entries.find(({ kind }) => kind === 'playback')?.id;
}

function asOneDevice(entries: LedgerEntry[]): LedgerEntry[] {
  const sequences = new Map<string, number>();
  return entries
    .map((entry) => ({ ...entry, at: entry.receivedMs % 31_536_000_000 }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ at: _, ...entry }, index) => {
      const name = `${entry.id}/${entry.episode}`;
      const sequence = entry.kind === 'playback' ? (sequences.get(name) ?? 0) + 1 : 0;
      sequences.set(name, sequence);
      const at = STORY_BEGINS + index * 7_000;
      return {
        ...entry,
        // One session is of one episode, and no act has the id of another: what the story would say again is another act here.
        id: idOf(
          entry.kind === 'playback' ? `e${entry.episode}${entry.id.slice(-4)}` : `f${index}a${entry.id.slice(-4)}`,
        ),
        sequence,
        observedMs: at,
        sentMs: at,
        receivedMs: at,
        deviceId: idOf('d1'),
        deviceName: 'Device 1',
      };
    });
}
