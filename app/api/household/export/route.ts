import { requireManaging } from '@/app/api/profiles/manage';
import { exportHousehold } from '@/lib/household/export';
import { handler } from '@/lib/http/handler';
import { otherMethods } from '@/lib/http/other-methods';
import { clientFor } from '@/lib/supabase/session';

/** Everything of the household as one JSON file: profiles, places, history and lists, as they are stored. */
export const GET = handler(async (request, { identity }) => {
  const { household } = await requireManaging(request, identity);
  const everything = await exportHousehold(await clientFor(identity));
  return new Response(JSON.stringify({ household: household.name, ...everything }, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="tonight-${new Date().toISOString().slice(0, 10)}.json"`,
      'cache-control': 'no-store',
    },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
