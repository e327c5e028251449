import type { BrowserContext } from '@playwright/test';
import type { Clock, Span } from '../household/clock.ts';

/**
 * The lid closes: every page of the browser is frozen, and time passes without it. Only Chromium can do that.
 * @returns what opens it again.
 */
export async function fallAsleep(context: BrowserContext, clock: Clock, span: Span): Promise<() => Promise<void>> {
  const sessions = await Promise.all(context.pages().map((page) => context.newCDPSession(page)));
  const become = async (state: 'frozen' | 'active') => {
    for (const session of sessions) await session.send('Page.setWebLifecycleState', { state });
  };
  await become('frozen');
  return async () => {
    await become('active');
    await clock.forward(span);
    for (const session of sessions) await session.detach();
  };
}
