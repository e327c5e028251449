'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { serverEnvironment } from '@/lib/env/server';
import { enterDemo } from '@/lib/household/demo/enter';
import { writableCookies } from '@/lib/household/writable-cookies';
import { takeAttempt } from '@/lib/http/attempt-limit';
import { addressOf } from '@/lib/http/client-address';
import { demoTemplate } from '@/lib/use-cases/demo/template';

/** "Explore the demo": one click, and four people's evenings are there to look at, for this visitor alone. */
export async function exploreDemoAction(): Promise<void> {
  if (!serverEnvironment().demoHousehold) redirect('/');
  const attempt = await takeAttempt('demo', { address: addressOf(await headers()) });
  if (attempt.kind === 'wait') redirect('/?demo=wait');
  const entered = await enterDemo(await writableCookies(), await demoTemplate());
  redirect(entered === 'full' ? '/?demo=full' : '/profiles');
}
