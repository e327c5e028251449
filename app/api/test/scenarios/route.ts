import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { newScenarioSchema } from '@/lib/use-cases/test-door/schema';
import { useScenario } from '@/lib/use-cases/test-door/use-scenario';

/** Gives out a title of a scenario that no other test has: `{ scenario, today? }`. @returns 201 with what is in it. */
export const POST = route({ acts: 'suite', body: newScenarioSchema }, async ({ body }) =>
  Response.json(await useScenario(body), { status: 201 }),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
