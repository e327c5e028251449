import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { armFault } from '@/lib/scenarios/faults';
import { scenarioOf } from '@/lib/scenarios/scenario-id';
import { route } from '@/lib/use-cases/access/route';
import { faultSchema, scenarioInPathSchema } from '@/lib/use-cases/test-door/schema';

/** Lets the catalog fail for one title of a scenario: `{ fault }`, null for no longer. @returns 204. */
export const PUT = route(
  { acts: 'suite', query: scenarioInPathSchema, body: faultSchema },
  ({ query: { id }, body }) => {
    if (!scenarioOf(id)) {
      throw new ProblemError({ status: 404, code: 'not-found', detail: 'No scenario has a title of this number.' });
    }
    armFault(id, body.fault);
    return new Response(null, { status: 204 });
  },
);

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods('PUT');
