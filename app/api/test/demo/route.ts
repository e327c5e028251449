import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { makeTestDemo } from '@/lib/use-cases/test-door/make-demo';

/** Makes a demo household of its own. @returns 201 with it, as `/api/test/households` does. */
export const POST = route({ acts: 'suite' }, async () => Response.json(await makeTestDemo(), { status: 201 }));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
