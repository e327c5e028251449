import 'server-only';
import type { ActingProfile } from '@/lib/household/acting-profile';
import type { ImportAction, ImportPlan } from '@/lib/imports/schema';
import { adminClient } from '@/lib/supabase/admin';
import { requireActingFor } from '@/lib/use-cases/access/act-for';
import type { Caller } from '@/lib/use-cases/access/caller';
import { actOnImport, requireImport } from '@/lib/use-cases/imports/act-on-import';
import { planOf } from '@/lib/use-cases/imports/plan';
import { takeFile } from '@/lib/use-cases/imports/take-file';

type Whose = Pick<ActingProfile, 'id'>;

/** What an import comes to. @throws ProblemError 404, as all of these where the profile has no such import. */
export async function planOfImport(profile: Whose, id: string, skip: number): Promise<ImportPlan> {
  const client = await adminClient();
  return planOf(client, await requireImport(client, id, profile.id), skip);
}

/** Does what a person said to an import. @throws ProblemError 403 where a profile that gets rows is not open in this browser. */
export async function sayToImport(
  request: Request,
  caller: Caller,
  profile: Whose,
  id: string,
  said: ImportAction,
): Promise<ImportPlan> {
  const client = await adminClient();
  const job = await requireImport(client, id, profile.id);
  const targets = said.action === 'match' ? Object.values(said.people).filter((target) => target !== null) : [];
  await requireActingFor(request, caller, targets);
  await actOnImport(client, job, said);
  return planOfImport(profile, id, 0);
}

/** Takes a file into an import. @returns what was read of it. */
export async function takeFileOf(profile: Whose, id: string, name: string, body: Request['body']) {
  const client = await adminClient();
  return takeFile(client, await requireImport(client, id, profile.id), name, body);
}
