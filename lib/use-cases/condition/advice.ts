import type { Condition } from './condition';

const DAY_MS = 24 * 60 * 60 * 1000;
const LITTLE_ROOM_MB = 1024;
const LONG_QUEUE = 1000;
const LATE_SECONDS = 10;

/** What the person who runs Tonight should do, the most urgent first; nothing when all is well. */
export function advice(condition: Condition, now: Date): string[] {
  const { database, replica, freeMegabytes, backups, tmdb, queue, restarts } = condition;
  const said: (string | false)[] = [
    database.trouble !== null && `Nothing is stored just now: ${database.trouble}`,
    !database.hearsOthers &&
      'DATABASE_URL leads through a pooler, so that what other Tonights on the database change is not heard, and no backup can be made: set DATABASE_DIRECT_URL to the server itself.',
    ...adviceOnReplica(replica),
    freeMegabytes !== null &&
      freeMegabytes < LITTLE_ROOM_MB &&
      `The disk has ${Math.floor(freeMegabytes)} MB left. Free some: below 48 MB nothing is stored any more.`,
    ...adviceOnBackups(backups, now),
    tmdb !== null &&
      tmdb.failed > tmdb.answered &&
      'TMDB fails more often than it answers. Look at TMDB_ACCESS_TOKEN and at this machine’s way to the internet; the log says what it answered.',
    queue > LONG_QUEUE &&
      `${queue} reports wait for the database, which is too slow for them: look at its disk, and at what else this machine does.`,
    restarts > 0 &&
      `The pages ended ${restarts === 1 ? 'once' : `${restarts} times`} and were started again. The log says why; most often the memory is too small.`,
  ];
  return said.filter((sentence) => sentence !== false);
}

function adviceOnReplica(replica: Condition['replica']): (string | false)[] {
  if (!replica) return [];
  const { trouble, behindSeconds } = replica;
  return [
    trouble !== null && `The replica is not read from, so that the database answers everything: ${trouble}.`,
    trouble === null &&
      behindSeconds !== null &&
      behindSeconds > LATE_SECONDS &&
      `The replica has not shown for ${Math.floor(behindSeconds)} seconds what the database has, so that it is not read from: look at its log and at the way between the two.`,
  ];
}

function adviceOnBackups(backups: Condition['backups'], now: Date): (string | false)[] {
  if (!backups) return [];
  const { newest, at, failed, folder } = backups;
  const age = newest && now.getTime() - new Date(newest.madeAt).getTime();
  return [
    failed > 0 && `A backup could not be made since the start. The log says why; try it by hand: npm run backup.`,
    at === null && 'No backup is made by night: BACKUP_AT is off.',
    age !== null &&
      age > 3 * DAY_MS &&
      `The newest backup is ${Math.floor(age / DAY_MS)} days old. Is Tonight switched off at night? One is made ten minutes after a start, too.`,
    newest !== null && `Copy ${folder} to another machine now and then: a disk that breaks takes its backups along.`,
  ];
}
