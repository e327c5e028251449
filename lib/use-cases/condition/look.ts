import 'server-only';
import path from 'node:path';
import { listBackups } from '@/lib/backup/backup-folder';
import { serverEnvironment } from '@/lib/env/server';
import { openStreams } from '@/lib/live/open-streams';
import { countsOf } from '@/lib/process/counts';
import { askFront, hasFront } from '@/lib/process/front';
import { madeInProcess } from '@/lib/process/one-per-process';
import {
  databaseBytes,
  databaseKind,
  freeMegabytesOfData,
  hearsOthers,
  makesBackups,
  replicaCondition,
} from '@/lib/supabase/database-size';
import { databaseTrouble } from '@/lib/supabase/health';
import { type Condition, conditionSchema } from '@/lib/use-cases/condition/condition';
import packageJson from '@/package.json';

/** How the installation is: what the process in front knows, and what its pages have asked of TMDB. */
export async function lookAtCondition(): Promise<Condition> {
  if (!hasFront()) return conditionHere();
  const condition = conditionSchema.parse(await askFront('condition'));
  const [here, there] = [tmdbHere(), condition.tmdb];
  return {
    ...condition,
    tmdb: here && there && { answered: here.answered + there.answered, failed: here.failed + there.failed },
  };
}

/** As this process knows it. */
export async function conditionHere(): Promise<Condition> {
  return {
    version: packageJson.version,
    startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    database: {
      kind: databaseKind(),
      trouble: await databaseTrouble(),
      bytes: await databaseBytes(),
      hearsOthers: await hearsOthers(),
    },
    replica: await replicaCondition(),
    freeMegabytes: freeMegabytesOfData(),
    backups: makesBackups() ? backupsHere() : null,
    tmdb: tmdbHere(),
    queue: madeInProcess<{ queued: number }>('recorder')?.queued ?? 0,
    streams: openStreams(),
    restarts: countsOf('pages').get('restarted') ?? 0,
  };
}

function backupsHere(): Condition['backups'] {
  const { directory, at } = serverEnvironment().backups;
  const [newest] = listBackups(directory);
  return {
    folder: path.resolve(directory),
    at,
    newest: newest ? { madeAt: newest.madeAt.toISOString(), bytes: newest.bytes } : null,
    failed: countsOf('backups').get('failed') ?? 0,
  };
}

function tmdbHere(): Condition['tmdb'] {
  const { tmdbAccessToken, tmdbApiBaseUrl } = serverEnvironment();
  if (!tmdbAccessToken && !tmdbApiBaseUrl) return null;
  const counts = countsOf('tmdb');
  const all = [...counts.values()].reduce((sum, many) => sum + many, 0);
  const answered = counts.get('answered') ?? 0;
  return { answered, failed: all - answered };
}
