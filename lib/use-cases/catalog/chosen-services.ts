import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { cookieName, cookieSafety } from '@/lib/http/cookie-names';

/** Which streaming services this device's household pays for: TMDB's provider ids, as "8,337". */
const servicesCookie = cookieName('tonight-services');
const oneYearSeconds = 365 * 24 * 3600;
const atMost = 20;

const schema = z
  .string()
  .regex(/^\d{1,9}(,\d{1,9})*$/)
  .transform((text) => text.split(',').map(Number).slice(0, atMost));

export async function chosenServices(): Promise<number[]> {
  const parsed = schema.safeParse((await cookies()).get(servicesCookie)?.value);
  return parsed.success ? parsed.data : [];
}

/** In actions only: pages cannot write cookies. */
export async function keepChosenServices(services: number[]): Promise<void> {
  const jar = await cookies();
  if (services.length === 0) jar.delete({ name: servicesCookie, ...cookieSafety });
  else
    jar.set(servicesCookie, services.slice(-atMost).join(','), {
      ...cookieSafety,
      sameSite: 'lax',
      maxAge: oneYearSeconds,
    });
}
