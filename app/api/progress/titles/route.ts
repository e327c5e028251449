import { otherMethods } from '@/lib/http/other-methods';
import { titleStatesBodySchema } from '@/lib/progress/title-state';
import { route } from '@/lib/use-cases/access/route';
import { titleStatesOf } from '@/lib/use-cases/progress/title-states';

/** How up to 500 titles stand for a profile, as posters say it; what it has nothing of is left out. */
export const POST = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', body: titleStatesBodySchema },
  async ({ profile, body }) => Response.json({ titles: await titleStatesOf(profile, body.keys) }),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
