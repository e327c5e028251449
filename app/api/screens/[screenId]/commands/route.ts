import { otherMethods } from '@/lib/http/other-methods';
import { limitScreens } from '@/lib/screens/beat-limit';
import { commandBodySchema, screenAddressSchema } from '@/lib/screens/beat-schema';
import { commandAnswerSchema } from '@/lib/screens/schema';
import { accountOf } from '@/lib/use-cases/access/caller';
import { route } from '@/lib/use-cases/access/route';
import { heardProfiles } from '@/lib/use-cases/progress/heard-profiles';
import { drive } from '@/lib/use-cases/screens/drive';

/**
 * Has another screen of the household do something, and answers once it has. A browser that may hear what a screen plays may
 * drive it; to any other the screen is not found.
 */
export const POST = route(
  { acts: 'profile', tokens: 'none', titles: 'found', query: screenAddressSchema, body: commandBodySchema },
  async ({ request, caller, profile, query, body }) => {
    await limitScreens(`commands/${accountOf(caller).userId}`, query.screenId);
    const heard = await heardProfiles(request, caller, profile.id);
    return Response.json(commandAnswerSchema.parse(await drive(query.screenId, body.command, heard)));
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
