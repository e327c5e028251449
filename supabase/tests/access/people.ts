import { randomUUID } from 'node:crypto';
import { enterDemo } from '@/lib/household/demo/enter';
import { verifyAccessToken } from '@/lib/supabase/access-token';
import { type CookieJar, userClient } from '@/lib/supabase/session';
import type { Role } from '@/lib/testing/access/table';
import { demoTemplate } from '@/lib/use-cases/demo/template';
import { TEST_PASSWORD } from '../test-supabase';

/** An account in one session, as its browser holds it. */
export interface Account {
  email: string;
  userId: string;
  sessionId: string;
  cookies: string[];
}

/** Whose browser it is; in one of them several people watch. */
export type Who = 'owner' | 'member' | 'removed' | 'others' | 'demo';

export const BROWSER_OF: Record<Exclude<Role, 'nobody'>, Who> = {
  'no profile': 'member',
  child: 'member',
  lapsed: 'member',
  adult: 'member',
  'adult, PINs': 'member',
  owner: 'owner',
  others: 'others',
  removed: 'removed',
  demo: 'demo',
};

/** Signs up by the product's own client, into a browser's cookies. */
export function signUp(): Promise<Account> {
  const email = `${randomUUID()}@example.org`;
  return signedIn(async (jar) => {
    const { error } = await (await userClient(jar)).auth.signUp({ email, password: TEST_PASSWORD });
    if (error) throw new Error('sign-up failed', { cause: error });
  });
}

/** Another session of an account, in another browser. */
export function signInAgain({ email }: Account): Promise<Account> {
  return signedIn(async (jar) => {
    const { error } = await (await userClient(jar)).auth.signInWithPassword({ email, password: TEST_PASSWORD });
    if (error) throw new Error('sign-in failed', { cause: error });
  });
}

/** A visitor of the demo with a household of their own. */
export async function visitDemo(): Promise<Account> {
  const template = await demoTemplate();
  return signedIn(async (jar) => {
    if ((await enterDemo(jar, template)) !== 'entered') throw new Error('the demo is full');
  });
}

async function signedIn(enter: (jar: CookieJar) => Promise<void>): Promise<Account> {
  const held = new Map<string, string>();
  const jar: CookieJar = {
    getAll: () => [...held].map(([name, value]) => ({ name, value })),
    setAll: (list) => {
      for (const { name, value } of list) held.set(name, value);
    },
  };
  await enter(jar);
  const { data } = await (await userClient(jar)).auth.getSession();
  const identity = data.session && (await verifyAccessToken(data.session.access_token));
  if (!identity?.email) throw new Error('nobody is signed in');
  const cookies = [...held].map(([name, value]) => `${name}=${value}`);
  return { email: identity.email, userId: identity.userId, sessionId: identity.sessionId, cookies };
}
