import 'server-only';
import { randomBytes } from 'node:crypto';
import { hash } from 'bcryptjs';
import { demoAddress } from '@/lib/household/demo/demo-account';
import { makeDemoHousehold } from '@/lib/household/demo/repository';
import { adminClient } from '@/lib/supabase/admin';
import { type CookieJar, userClient } from '@/lib/supabase/session';

/** At once, of one installation: each is a few hundred rows. */
const MOST_HOUSEHOLDS = 500;
/** A password that cannot be guessed needs no slow hash: a visitor among sixty others would wait for theirs. */
const HASH_ROUNDS = 4;

/**
 * Makes an account with a copy of the template and signs the browser behind the cookies in to it.
 * @returns 'full' where there are as many visitors as there may be.
 */
export async function enterDemo(cookies: CookieJar, template: string): Promise<'entered' | 'full'> {
  const email = demoAddress();
  const password = randomBytes(32).toString('base64url');
  const passwordHash = await hash(password, HASH_ROUNDS);
  const householdId = await makeDemoHousehold(await adminClient(), {
    template,
    email,
    passwordHash,
    most: MOST_HOUSEHOLDS,
  });
  if (householdId === null) return 'full';
  const client = await userClient(cookies);
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw new Error('The demo household could not be opened.', { cause: error });
  return 'entered';
}
