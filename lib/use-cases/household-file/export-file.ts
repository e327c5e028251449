import 'server-only';
import { z } from 'zod';
import { exportHousehold } from '@/lib/household/export/repository';
import { FILE_FORMAT, FILE_VERSION, type FileHead, fileHeadSchema, fileRowsSchema } from '@/lib/household/file/schema';
import { zipOfJson } from '@/lib/household/file/zip';
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
  const everything = await exportHousehold(await clientFor(identity), admin, isOpen);
  const leftOut = managed.profiles.filter((profile) => !isOpen(profile)).map(({ name }) => name);
  const exportedAt = new Date().toISOString();
  const name = `tonight-${exportedAt.slice(0, 10)}`;
  if (as === 'json') {
    const file = { household: managed.household.name, ...(leftOut.length > 0 && { leftOut }), ...everything };
    return {
      body: JSON.stringify(file, null, 2),
      type: 'application/json; charset=utf-8',
      name: `${name}.json`,
    };
  }
  const head: FileHead = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    household: managed.household.name,
    exportedAt,
    leftOut,
  };
  const tables = Object.entries(everything).map(([table, rows]) => [`${table}.json`, rows]);
  const schema = {
    head: z.toJSONSchema(fileHeadSchema),
    rows: z.toJSONSchema(fileRowsSchema),
    trakt: twinSchema(),
  };
  const twin = await twinOf(admin, everything, managed.profiles);
  const files = { 'household.json': head, 'schema.json': schema, ...Object.fromEntries(tables), ...twin };
  return { body: zipOfJson(files), type: 'application/zip', name: `${name}.zip` };
}
