import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { inTime } from '@/lib/process/in-time';
import type { Sides } from './follow';

/** A server that has said nothing by then is away. */
const SILENT_MS = 1000;

/**
 * Writes a mark into the database that its replica will show.
 * @throws where the replica is none, or one of the two does not answer.
 */
export async function markedSides(database: postgres.Sql, replica: postgres.Sql): Promise<Sides> {
  const replayed = async () => {
    const [row] = await answered(
      'the replica',
      replica<{ at: string | null }[]>`
      select case when pg_is_in_recovery() then (pg_last_wal_replay_lsn() - '0/0')::text end as at`,
    );
    if (!row?.at) throw new Error('the server of DATABASE_REPLICA_URL follows no other');
    return BigInt(row.at);
  };
  await replayed();
  const mark = randomUUID();
  await answered(
    'the database',
    database`
    with old as (delete from tonight.replica_marks where made_at < now() - interval '1 day')
    insert into tonight.replica_marks (mark) values (${mark})`,
  );
  return {
    // Where commits are answered before they are on the disk, the end of what is on the disk is too early.
    written: async () => {
      const [row] = await answered(
        'the database',
        database<{ timeline: string; at: string }[]>`
        select left(pg_walfile_name(log.at), 8) as timeline, (log.at - '0/0')::text as at
        from (
          select case current_setting('synchronous_commit')
            when 'off' then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end as at
        ) as log`,
      );
      if (!row) throw new Error('the database says nothing');
      return { timeline: row.timeline, at: BigInt(row.at) };
    },
    replayed,
    showsMark: async () => {
      const [table] = await answered(
        'the replica',
        replica<{ there: boolean }[]>`
        select to_regclass('tonight.replica_marks') is not null as there`,
      );
      if (!table?.there) return false;
      const marks = await answered('the replica', replica`select from tonight.replica_marks where mark = ${mark}`);
      return marks.length > 0;
    },
  };
}

async function answered<Answer>(who: string, question: Promise<Answer>): Promise<Answer> {
  const answer = await inTime(question, SILENT_MS);
  if (answer === null) throw new Error(`${who} does not answer`);
  return answer;
}
