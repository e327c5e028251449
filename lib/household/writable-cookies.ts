import 'server-only';
import { cookies } from 'next/headers';
import type { CookieJar } from '@/lib/supabase/session';

/** The browser's cookies, for actions and route handlers: pages cannot write any. */
export async function writableCookies(): Promise<CookieJar> {
  const jar = await cookies();
  return {
    getAll: () => jar.getAll(),
    setAll: (list) => {
      for (const { name, value, options } of list) jar.set(name, value, options);
    },
  };
}
