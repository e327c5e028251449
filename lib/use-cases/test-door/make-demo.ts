import 'server-only';
import { enterDemo } from '@/lib/household/demo/enter';
import { readHousehold } from '@/lib/household/repository';
import { identityFromCookies, userClient } from '@/lib/supabase/session';
import { demoTemplate } from '@/lib/use-cases/demo/template';
import type { MadeHousehold } from '@/lib/use-cases/test-door/schema';
import { collectCookies, cookiesOf } from '@/lib/use-cases/test-door/session';

/** A demo household of its own, as “Explore the demo” makes one. Its password is never given out. */
export async function makeTestDemo(): Promise<MadeHousehold> {
  const { jar, cookies } = collectCookies();
  if ((await enterDemo(jar, await demoTemplate())) === 'full')
    throw new Error('There are as many demos as there may be.');
  const client = await userClient(jar);
  const [{ household, profiles }, identity] = await Promise.all([readHousehold(client), identityFromCookies(jar)]);
  if (!household || !identity) throw new Error('The demo household could not be opened.');
  return {
    householdId: household.id,
    email: identity.email ?? '',
    password: '',
    accessToken: identity.accessToken,
    profiles: profiles.map((profile) => ({ id: profile.id, name: profile.name, cookies: cookiesOf(profile) })),
    cookies: cookies(),
  };
}
