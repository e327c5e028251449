import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { Faults } from '../faults/faults.ts';
import type { Clock } from '../household/clock.ts';
import type { Household } from '../household/household.ts';
import type { Profile } from '../household/profile.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';

/** Opens a page of a browser that is not signed in. */
export type OpenStranger = (options?: BrowserContextOptions) => Promise<Page>;

/** What a test has of a household: of its own as fixtures, of another one by `households.create()`. */
export interface HouseholdFixtures {
  /** This test's own. Its browser is signed in to it as soon as a test asks for it. */
  household: Household;
  /** Lets its browser watch as a profile of that name; one that is not there yet is added. */
  asProfile: (name: string) => Promise<Profile>;
  /** A page of another browser of the household, with a session of its own. */
  secondDevice: (options?: { as?: string } & BrowserContextOptions) => Promise<Page>;
  /** The household's clock: the server's for this household alone, and its browsers'. */
  clock: Clock;
  /** Titles with something odd about them, of this test alone: `await scenarios.use('gap')`. */
  scenarios: Scenarios;
  /** What goes wrong, by name: `await faults.arm('report 503')`. */
  faults: Faults;
  /** What is stored of a profile: `progress.of('Ada')`. Throws where no profile is called so: of a typo nothing is stored. */
  progress: { of(name: string): Profile };
}

export function asProfileIn(context: BrowserContext, household: Household): HouseholdFixtures['asProfile'] {
  return async (name) => {
    const profile = household.profile(name);
    await household.choose(context, name);
    return profile;
  };
}

export function secondDeviceOf(
  household: Household,
  { clock, stranger }: { clock: Clock; stranger: OpenStranger },
): HouseholdFixtures['secondDevice'] {
  return async ({ as, ...options } = {}) => {
    const page = await stranger(options);
    const context = page.context();
    await clock.goesFor(context);
    if (as) household.profile(as);
    await household.signInAnew(context, as);
    return page;
  };
}

export const progressIn = (household: Household): HouseholdFixtures['progress'] => ({
  of: (name) => {
    if (household.names.includes(name)) return household.profile(name);
    throw new Error(
      `There is no ${name} in this household, in which live ${household.names.join(', ')}: household.profile('${name}') lets them move in.`,
    );
  },
});
