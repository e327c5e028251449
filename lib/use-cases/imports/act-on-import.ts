import 'server-only';
import { ProblemError } from '@/lib/http/problem';
import { readOverview } from '@/lib/imports/plan-repository';
import { moveImport, readImport, type StoredImport, setMapping } from '@/lib/imports/repository';
import { countRows, forgetRows, moveRows } from '@/lib/imports/rows-repository';
import type { ImportAction } from '@/lib/imports/schema';
import { readCandidates, settleTitle } from '@/lib/imports/titles-repository';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { workOnImports } from '@/lib/use-cases/imports/worker';

/** The profile's import. @throws ProblemError 404 */
export async function requireImport(client: TonightSupabase, id: string, profileId: string): Promise<StoredImport> {
  const job = await readImport(client, id, profileId);
  if (!job) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such import.' });
  return job;
}

/** Does what a person said to an import. @throws ProblemError 409 where it has come too far, or not far enough, for that. */
export async function actOnImport(client: TonightSupabase, job: StoredImport, said: ImportAction): Promise<void> {
  switch (said.action) {
    case 'match':
      await match(client, job, said);
      break;
    case 'choose':
      await choose(client, job, said);
      break;
    case 'write':
      await move(client, job, ['planned'], 'writing', await countRows(client, job.id, ['ready']));
      break;
    case 'undo':
      await move(client, job, ['done'], 'undoing', await countRows(client, job.id, ['written', 'writing']));
      break;
    case 'cancel':
      // What is written already is taken back with it: an import is one act.
      if (
        await moveImport(
          client,
          job.id,
          ['writing'],
          'undoing',
          await countRows(client, job.id, ['written', 'writing']),
        )
      )
        break;
      await move(client, job, ['reading', 'matching', 'planned'], 'cancelled', 0);
      await forgetRows(client, job.id);
      return;
  }
  workOnImports();
}

async function match(
  client: TonightSupabase,
  job: StoredImport,
  said: Extract<ImportAction, { action: 'match' }>,
): Promise<void> {
  const { twoWays, people } = await readOverview(client, job.id);
  const unnamed = people.filter(({ name }) => name !== '' && !Object.hasOwn(said.people, name));
  if (unnamed.length > 0) {
    const errors = unnamed.map(({ name }) => ({ path: `people.${name}`, message: 'Say whose they are, or null.' }));
    throw new ProblemError({
      status: 422,
      code: 'invalid',
      detail: 'The file names people: say who they are here.',
      errors,
    });
  }
  if (twoWays && !said.dayOrder) {
    const errors = [
      { path: 'dayOrder', message: `Say whether the first is ${twoWays.dayFirst} or ${twoWays.monthFirst}.` },
    ];
    throw new ProblemError({ status: 422, code: 'invalid', detail: 'Some days can be read two ways.', errors });
  }
  await setMapping(client, job.id, said.people, said.dayOrder ?? null);
  await moveRows(client, job.id, null, ['ready', 'known', 'double', 'matched', 'not-found', 'unsure'], 'waiting');
  await move(client, job, ['reading'], 'matching', job.rows);
}

async function choose(
  client: TonightSupabase,
  job: StoredImport,
  { key, title }: Extract<ImportAction, { action: 'choose' }>,
): Promise<void> {
  if (job.state !== 'planned') throw tooLate();
  const candidates = await readCandidates(client, job.id, key);
  if (!candidates)
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'The import names no such title.' });
  const chosen =
    title &&
    (candidates.find((each) => each.type === title.type && each.tmdbId === title.tmdbId) ?? { ...title, poster: null });
  await settleTitle(client, job.id, key, { state: chosen ? 'waiting' : 'not-found', title: chosen });
  const from = ['unsure', 'not-found', 'ready', 'known', 'double'] as const;
  await moveRows(client, job.id, key, [...from], chosen ? 'waiting' : 'not-found');
  if (chosen) await move(client, job, ['planned'], 'matching', await countRows(client, job.id, ['waiting']));
}

async function move(
  client: TonightSupabase,
  job: StoredImport,
  from: StoredImport['state'][],
  to: StoredImport['state'],
  rows: number,
): Promise<void> {
  if (!(await moveImport(client, job.id, from, to, rows))) throw tooLate();
}

function tooLate(): ProblemError {
  return new ProblemError({
    status: 409,
    code: 'conflict',
    detail: 'The import has moved on in the meantime: look at it again.',
  });
}
