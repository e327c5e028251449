import 'server-only';
import { createHash } from 'node:crypto';
import { hasTemplate, insertHousehold, publishTemplate } from '@/lib/household/demo/repository';
import { insertProfile } from '@/lib/household/repository';
import { newProfileSchema, type Profile } from '@/lib/household/schema';
import { adminClient } from '@/lib/supabase/admin';
import { DEMO_HISTORY, DEMO_PROFILES } from '@/lib/use-cases/demo/history';
import { seedDemoHistory } from '@/lib/use-cases/demo/seed';

/** Changes with what the demo household is made of. */
const VERSION = createHash('sha256')
  .update(JSON.stringify([DEMO_PROFILES, DEMO_HISTORY]))
  .digest('hex')
  .slice(0, 16);

// Visitors who come at once to a new installation wait for one template.
let making: Promise<void> | undefined;

/** The version of the template that visitors get a copy of; made where there is none, which takes a second or two. */
export async function demoTemplate(): Promise<string> {
  if (await hasTemplate(await adminClient(), VERSION)) return VERSION;
  making ??= makeTemplate().finally(() => {
    making = undefined;
  });
  await making;
  return VERSION;
}

async function makeTemplate(): Promise<void> {
  const admin = await adminClient();
  const madeAt = new Date();
  const householdId = await insertHousehold(admin, 'The Lindqvists');
  const profiles: Profile[] = [];
  for (const [order, profile] of DEMO_PROFILES.entries()) {
    profiles.push(await insertProfile(admin, householdId, newProfileSchema.parse(profile), order));
  }
  await seedDemoHistory(profiles, madeAt.getTime());
  await publishTemplate(admin, { householdId, version: VERSION, madeAt: madeAt.toISOString() });
}
