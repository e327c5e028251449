import { z } from 'zod';
import { exportHousehold } from '@/lib/household/export/repository';
import {
  exportQuerySchema,
  FILE_FORMAT,
  FILE_VERSION,
  type FileHead,
  fileHeadSchema,
  fileRowsSchema,
} from '@/lib/household/file/schema';
import { zipOfJson } from '@/lib/household/file/zip';
import { isProfileOpen, readUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { otherMethods } from '@/lib/http/other-methods';
import { requestCookie } from '@/lib/http/request-cookie';
import { twinSchema } from '@/lib/players/trakt/twin-shapes';
import { adminClient } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { route } from '@/lib/use-cases/access/route';
import { twinOf } from '@/lib/use-cases/household-file/twin-of';

/**
 * Everything of the household as one JSON file, or with `as=zip` as the ZIP that comes back by `/api/household/import`:
 * profiles, places, history and lists, as they are stored, and once more in the shape of Trakt's export. It takes the account's proof; what a PIN locks is left out, and
 * named, until that PIN was given here.
 */
export const GET = route({ acts: 'owner', query: exportQuerySchema }, async ({ request, identity, managed, query }) => {
  const unlocked = await readUnlocked(requestCookie(request, UNLOCK_COOKIE), identity.userId);
  const isOpen = (profile: { id: string; pinSetAt: string | null }) => isProfileOpen(profile, unlocked);
  const admin = await adminClient();
  const everything = await exportHousehold(await clientFor(identity), admin, isOpen);
  const leftOut = managed.profiles.filter((profile) => !isOpen(profile)).map(({ name }) => name);
  const exportedAt = new Date().toISOString();
  if (query.as === 'zip') {
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
    return new Response(zipOfJson(files), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="tonight-${exportedAt.slice(0, 10)}.zip"`,
        'cache-control': 'no-store',
      },
    });
  }
  const file = { household: managed.household.name, ...(leftOut.length > 0 && { leftOut }), ...everything };
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="tonight-${exportedAt.slice(0, 10)}.json"`,
      'cache-control': 'no-store',
    },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
