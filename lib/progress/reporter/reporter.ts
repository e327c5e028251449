import type { Journal } from '@/lib/progress/journal/journal';
import { type JournalEntry, type JournalReport, journalKey } from '@/lib/progress/journal/journal-entry';
import type { Delivery, DeliveryClock } from '@/lib/progress/reporter/delivery';
import type { Device } from '@/lib/progress/reporter/device';
import { advance, isAnotherSession, newPlaySession, nextSession } from '@/lib/progress/reporter/play-session';
import type { Observation, PlaybackSignal, PlaybackSignalKind } from '@/lib/progress/reporter/playback-signal';

/** What is being played, for whom; the same for every report of a session. */
export type ReportSubject = Pick<
  JournalReport,
  'profileId' | 'type' | 'tmdbId' | 'season' | 'episode' | 'episodeId' | 'creditsStart' | 'snapshot'
>;

export interface ReporterParts {
  subject: ReportSubject;
  device: Device;
  /** Makes a UUID for a session in front of this item. */
  newSessionId: () => string;
  journal: Journal;
  delivery: Pick<Delivery, 'nudge' | 'flush'>;
  clock: DeliveryClock;
}

export interface Reporter {
  /** Tells what the player just did; called on every media event and a few times a second while playing. */
  signal: (kind: PlaybackSignalKind, media: Pick<PlaybackSignal, 'position' | 'duration' | 'rate'>) => void;
  /** Content seconds watched so far, in all sessions. */
  secondsPlayed: () => number;
}

/** Turns what the player does into reports: first into the device's journal, then to the server when they are due. */
export function createReporter({ subject, device, newSessionId, journal, delivery, clock }: ReporterParts): Reporter {
  const now = () => ({ wall: clock.wall(), steady: clock.steady() });
  let session = newPlaySession();
  let sessionId = newSessionId();
  let secondsBefore = 0;
  // Setting the device's clock meanwhile must not change the order of a session's observations.
  let anchor = now();
  let lastObserved = anchor;

  const toEntry = (observation: Observation): JournalEntry => {
    const report: JournalReport = {
      ...subject,
      position: observation.position,
      duration: observation.duration,
      sessionId,
      sequence: observation.sequence,
      secondsPlayed: observation.secondsPlayed,
      observedAt: new Date(anchor.wall + (observation.at - anchor.steady)).toISOString(),
      deviceId: device.id,
      deviceName: device.name,
      event: observation.event,
    };
    return {
      key: journalKey(report),
      dueSequence: observation.reach === 'journal' ? null : observation.sequence,
      owed: null,
      observedWall: clock.wall(),
      observedSteady: observation.at,
      page: clock.page,
      report,
    };
  };

  return {
    signal(kind, media) {
      const here = now();
      // Some devices stop the steady clock while they sleep, and a person may set the wall clock.
      const silentMs = Math.max(here.steady - lastObserved.steady, here.wall - lastObserved.wall);
      if (isAnotherSession(session, kind, silentMs)) {
        secondsBefore += session.secondsPlayed;
        session = nextSession(session);
        sessionId = newSessionId();
        anchor = here;
      }
      const step = advance(session, { kind, ...media, at: here.steady });
      session = step.session;
      if (!step.observation) return;
      lastObserved = here;
      const entry = toEntry(step.observation);
      const kept = journal.keep(entry);
      if (step.observation.reach !== 'send') kept.catch(() => undefined);
      if (step.observation.reach === 'flush') delivery.flush(entry);
      if (step.observation.reach === 'send') kept.then(delivery.nudge, () => delivery.flush(entry));
    },
    secondsPlayed: () => secondsBefore + session.secondsPlayed,
  };
}
