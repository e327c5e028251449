import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { profileOfToken } from '@/lib/household/known-profiles';
import type { TokenActor } from '@/lib/household/tokens/token';
import { ProblemError } from '@/lib/http/problem';
import { calendarText } from '@/lib/use-cases/coming-up/calendar';
import { comingUpOf } from '@/lib/use-cases/coming-up/coming-up-of';

/** What was shown a while ago stays in a calendar. */
const DAYS_BACK = 30;

/**
 * The calendar of a token's profile; null where the profile is not there any more.
 * @throws ProblemError 503 while the catalog answers for no show at all: an empty calendar would forget them.
 */
export async function calendarOf(token: TokenActor): Promise<string | null> {
  const profile = await profileOfToken(token);
  if (!profile) return null;
  const { items, followed, away } = await comingUpOf(profile, DAYS_BACK);
  if (followed > 0 && away === followed) {
    const detail = 'The catalog does not answer at the moment.';
    throw new ProblemError({ status: 503, code: 'unavailable', detail, retryAfterSeconds: 300 });
  }
  const { name, timeZone, preferences } = profile;
  return calendarText(items, { name, timeZone, veiled: preferences.spoilers, siteUrl: serverEnvironment().siteUrl });
}
