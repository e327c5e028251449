import { takesPlace } from '@/lib/progress/completion';
import { foldPlace } from '@/lib/progress/fold/place';
import type { UnsentPlay } from '@/lib/progress/journal/unsent-plays';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { percentageOf } from '@/lib/progress/looks';
import type { Place } from '@/lib/progress/place-schema';

/** Where a place is once the server has what was played: as far as the one playback tells, which is all that this device knows. */
export function placeAfterPlay(place: Place, { report, at }: UnsentPlay): Place {
  const stood = place.finishedAt === null ? place.position : 0;
  if (!takesPlace(report, stood)) return place;
  const { position, duration, secondsPlayed, sessionId, deviceId, deviceName } = report;
  const alone = foldPlace([entryFromReport({ ...report, sentAt: report.observedAt }, Date.parse(report.observedAt))]);
  const after = {
    ...place,
    position,
    duration: duration ?? place.duration,
    secondsPlayed: place.secondsPlayed + (secondsPlayed ?? 0),
    watchedAt: alone?.watchedAt ? at : place.watchedAt,
    finishedAt: alone?.finishedAt ? at : null,
    observedAt: at,
    sessionId,
    deviceId,
    deviceName: deviceName ?? null,
  };
  return { ...after, percentage: percentageOf(after) };
}
