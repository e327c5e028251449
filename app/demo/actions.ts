'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { seedDemoHistory } from '@/app/demo/seed';
import { serverEnvironment } from '@/lib/env/server';
import { enterDemoHousehold } from '@/lib/household/demo-household';

/** "Explore the demo": one click, and four people's evenings are there to look at. */
export async function exploreDemoAction(): Promise<void> {
  if (!serverEnvironment().demoHousehold) redirect('/');
  const jar = await cookies();
  const { profiles, isNew } = await enterDemoHousehold({
    getAll: () => jar.getAll(),
    setAll: (list) => {
      for (const { name, value, options } of list) jar.set(name, value, options);
    },
  });
  if (isNew) await seedDemoHistory(profiles);
  redirect('/profiles');
}
