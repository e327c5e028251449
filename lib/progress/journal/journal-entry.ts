import { z } from 'zod';
import { itemName } from '@/lib/progress/item-name';
import { reportEventSchema, reportSchema } from '@/lib/progress/report-schema';

const journalReportSchema = z
  .object(reportSchema.shape)
  .omit({ sentAt: true })
  .extend({
    profileId: reportSchema.shape.profileId.nullable(),
    // Words that do not fit cost the card its name, never the place.
    snapshot: reportSchema.shape.snapshot.catch(null),
  });

/**
 * A report as the device keeps it until the server has it. Without a profile it belongs to a viewer who has not signed
 * in: it is the place on this device, which gives it to a profile later.
 */
export const journalEntrySchema = z.object({
  key: z.string().min(1),
  /** The newest sequence that should go to the server now; null when it is only kept in case the page dies. */
  dueSequence: z.int().nullable(),
  /** What the viewer decided and the server does not know yet, though the player has seen something newer since. */
  owed: reportEventSchema.nullable(),
  /** Milliseconds since 1970, by the device's clock when this was seen. */
  observedWall: z.number(),
  /** The page that saw it, and its never jumping clock at that moment: comparable within that page only. */
  page: z.string(),
  observedSteady: z.number(),
  report: journalReportSchema,
});

export type JournalEntry = z.infer<typeof journalEntrySchema>;
export type JournalReport = JournalEntry['report'];
/** What a report is about, and whose. */
export type ReportedItem = Pick<JournalReport, 'profileId' | 'type' | 'tmdbId' | 'season' | 'episode'>;

/** A page that lives renews its entry every second, so an older one was left behind by a page that died. */
const ABANDONED_AFTER_MS = 5_000;

export function isDue(entry: JournalEntry, now: number): boolean {
  return entry.dueSequence !== null || Math.abs(now - entry.observedWall) > ABANDONED_AFTER_MS;
}

/** One entry per item and session; a newer observation replaces an older one. */
export function journalKey(report: ReportedItem & Pick<JournalReport, 'sessionId'>): string {
  return `${itemName(report)}/${report.sessionId}`;
}

/**
 * Milliseconds since the observation. Within the page that saw it, setting the time cannot fool the steady clock, but
 * that may stand still while the device sleeps; the wall clock is the other way round. The longer of the two counts: an
 * age too high only costs precedence over other devices, while one too low would let a television that wakes after a
 * day override what was watched meanwhile.
 */
export function observedAge(
  entry: Pick<JournalEntry, 'observedWall' | 'observedSteady' | 'page'>,
  clock: { wall: () => number; steady: () => number; page?: string },
): number {
  const byWall = clock.wall() - entry.observedWall;
  const bySteady = entry.page === clock.page ? clock.steady() - entry.observedSteady : 0;
  return Math.max(0, byWall, bySteady);
}
