import 'server-only';
import { z } from 'zod';
import { type ExportedTables, exportHousehold } from '@/lib/household/export/repository';
import { FILE_FORMAT, FILE_VERSION, type FileHead, fileHeadSchema, fileRowsSchema } from '@/lib/household/file/schema';
import { type Content, type JsonFiles, objectOfJson, zipOfJson } from '@/lib/household/file/zip';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import { twinSchema } from '@/lib/players/trakt/twin-shapes';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import type { Managed } from '@/lib/use-cases/access/manage';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';
import { twinOf } from '@/lib/use-cases/household-file/twin-of';

/**
 * Everything of a household as one JSON file, or as the ZIP that `mergeHouseholdFile` takes back. What a PIN locks is left
 * out, and named, unless that PIN was given.
 */
export async function householdFile(
  request: Request,
  identity: Identity,
  managed: Managed,
  as: 'json' | 'zip',
): Promise<{ body: BodyInit; type: string; name: string }> {
  const unlocked = await unlockedBy(request, identity);
  const isOpen = (profile: { id: string; pinSetAt: string | null }) => isProfileOpen(profile, unlocked);
  const admin = await adminClient();
  const exported = await exportHousehold(await clientFor(identity), admin, isOpen);
  const leftOut = managed.profiles.filter((profile) => !isOpen(profile)).map(({ name }) => name);
  const exportedAt = new Date().toISOString();
  const name = `tonight-${exportedAt.slice(0, 10)}`;
  const household = managed.household.name;
  if (as === 'json') {
    const about = [
      ['household', { value: household }] as const,
      ...(leftOut.length > 0 ? [['leftOut', { value: leftOut }] as const] : []),
    ];
    const body = objectOfJson(joined(about, tablesOf(exported, '')));
    return { body, type: 'application/json; charset=utf-8', name: `${name}.json` };
  }
  const head: FileHead = { format: FILE_FORMAT, version: FILE_VERSION, household, exportedAt, leftOut };
  const schema = {
    head: z.toJSONSchema(fileHeadSchema),
    rows: z.toJSONSchema(fileRowsSchema),
    trakt: twinSchema(),
  };
  const about = [
    ['household.json', { value: head }],
    ['schema.json', { value: schema }],
  ] as const;
  const files = joined(about, tablesOf(exported, '.json'), twinOf(admin, exported.tables, managed.profiles));
  return { body: zipOfJson(files), type: 'application/zip', name: `${name}.zip` };
}

async function* tablesOf({ tables, order, long }: ExportedTables, suffix: string): JsonFilesMade {
  for (const table of order)
    yield [table + suffix, table === long.table ? { rows: long.rows() } : { value: tables[table] ?? [] }];
}

type JsonFilesMade = AsyncGenerator<readonly [name: string, content: Content]>;

async function* joined(...parts: (JsonFiles | Iterable<readonly [string, Content]>)[]): JsonFilesMade {
  for (const part of parts) yield* part;
}
