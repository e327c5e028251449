import { otherMethods } from '@/lib/http/other-methods';
import { problem } from '@/lib/http/problem';

/** What `bench:progress` compares the progress route to: JSON parsed, nothing done. Not there outside the bench. */
export async function POST(request: Request): Promise<Response> {
  if (process.env.BENCH_BASELINE !== 'on') return problem({ status: 404, code: 'not-found', detail: 'Nothing here.' });
  await request.json();
  return new Response(null, { status: 204 });
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
