import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { beginImport, listImports, readImport } from '@/lib/imports/repository';
import type { ImportPlan, ImportSummary } from '@/lib/imports/schema';
import { adminClient } from '@/lib/supabase/admin';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { planOf, summaryOf } from '@/lib/use-cases/imports/plan';

const LISTED = 20;

/** A profile's imports, the newest first. */
export async function importsOf(profileId: OwnProfileId): Promise<ImportSummary[]> {
  return (await listImports(await adminClient(), profileId, LISTED)).map((job) => summaryOf(job));
}

/** Begins an import: it takes files then. */
export async function begunImport(profileId: OwnProfileId): Promise<ImportSummary> {
  return summaryOf(await beginImport(await adminClient(), randomUUID(), profileId));
}

/** What one of them comes to; null where the profile has no such import. */
export async function importPlanOf(profileId: OwnProfileId, id: string): Promise<ImportPlan | null> {
  if (!z.guid().safeParse(id).success) return null;
  const client = await adminClient();
  const job = await readImport(client, id, profileId);
  return job && planOf(client, job, 0);
}
