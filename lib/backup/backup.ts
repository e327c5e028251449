import path from 'node:path';

/** Why a backup was made. */
export const REASONS = ['nightly', 'by-hand', 'before-upgrade'] as const;
export type BackupReason = (typeof REASONS)[number];

/** What kind of database it is of: the embedded one's folder, packed, or what PostgreSQL's `pg_dump` wrote. */
export type BackupKind = 'folder' | 'dump';

export interface Backup {
  /** Its whole path. */
  file: string;
  madeAt: Date;
  reason: BackupReason;
  kind: BackupKind;
  bytes: number;
}

const ENDINGS: Record<BackupKind, string> = { folder: '.tar.gz', dump: '.dump' };
const NAME =
  /^tonight-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(nightly|by-hand|before-upgrade)(\.tar\.gz|\.dump)$/;

/** A backup that cannot be made or used; the message is one sentence that says why and what to do. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** A name that sorts by time, and that every file system takes. */
export function backupName({ madeAt, reason, kind }: Pick<Backup, 'madeAt' | 'reason' | 'kind'>): string {
  return `tonight-${madeAt.toISOString().replaceAll(/[:.]/g, '-')}-${reason}${ENDINGS[kind]}`;
}

/** What the name of a file says, if it is a backup's. */
export function readBackupName(file: string): Omit<Backup, 'bytes'> | null {
  const [, day, hour, minute, second, fraction, reason, ending] = NAME.exec(path.basename(file)) ?? [];
  const madeAt = new Date(`${day}T${hour}:${minute}:${second}.${fraction}Z`);
  const known = REASONS.find((each) => each === reason);
  if (!known || Number.isNaN(madeAt.getTime())) return null;
  return { file, madeAt, reason: known, kind: ending === ENDINGS.dump ? 'dump' : 'folder' };
}
