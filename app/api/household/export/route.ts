import { exportQuerySchema } from '@/lib/household/file/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { householdFile } from '@/lib/use-cases/household-file/export-file';

/**
 * Everything of the household as one JSON file, or with `as=zip` as the ZIP that comes back by `/api/household/import`:
 * profiles, places, history and lists, as they are stored, and once more in the shape of Trakt's export. It takes the account's proof; what a PIN locks is left out, and
 * named, until that PIN was given here.
 */
export const GET = route({ acts: 'owner', query: exportQuerySchema }, async ({ request, identity, managed, query }) => {
  const { body, type, name } = await householdFile(request, identity, managed, query.as);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
