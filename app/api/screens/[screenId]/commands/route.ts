import { otherMethods } from '@/lib/http/other-methods';
import { limitScreens } from '@/lib/screens/beat-limit';
import { commandAnswerSchema, commandBodySchema, screenAddressSchema } from '@/lib/screens/schema';
import { route } from '@/lib/use-cases/access/route';
import { heardProfiles } from '@/lib/use-cases/progress/heard-profiles';
import { drive } from '@/lib/use-cases/screens/drive';

/**
 * Has another screen of the household do something, and answers once it has. Whoever may hear what a screen plays may drive
 * it, and nobody else knows that there is one.
 */
export const POST = route(
  { acts: 'profile', titles: 'found', query: screenAddressSchema, body: commandBodySchema },
  async ({ request, identity, profile, query, body }) => {
    await limitScreens(`commands/${identity.userId}`, query.screenId);
    const heard = await heardProfiles(request, identity, profile.id);
    return Response.json(commandAnswerSchema.parse(await drive(query.screenId, body.command, heard)));
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
