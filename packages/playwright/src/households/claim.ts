import type { BrowserContext } from '@playwright/test';

type Claimant = 'household' | 'demo';

const CLAIMED = new WeakMap<BrowserContext, Claimant>();

/** @throws where a browser would be signed in to two households: the second would silently be the one that it is in. */
export function claim(context: BrowserContext, by: Claimant): void {
  const other = CLAIMED.get(context);
  if (other && other !== by) {
    throw new Error(
      'This test asks for `demo` and for `household`, or for what is of that one (`clock`, `faults`, `scenarios`, `secondDevice`, `asProfile`, `progress`, `signedInPage`): its browser can be in one alone. `const demo = await households.demo()` has all of them of its own: `demo.page`, `demo.clock`, `demo.faults`.',
    );
  }
  CLAIMED.set(context, by);
}
