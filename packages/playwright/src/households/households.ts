import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { Faults } from '../faults/faults.ts';
import { Clock } from '../household/clock.ts';
import { Household } from '../household/household.ts';
import { type PageObjects, pageObjectsOf } from '../page-objects.ts';
import { Scenarios } from '../scenarios/scenarios.ts';
import type { MadeHousehold, NewHousehold } from '../server/door.ts';
import type { TonightServer } from '../server/tonight-server.ts';
import {
  asProfileIn,
  type HouseholdFixtures,
  type OpenStranger,
  progressIn,
  secondDeviceOf,
} from './household-fixtures.ts';

/** A household beside the test's own, with a browser of its own; all of it by the names that fixtures have. */
export interface AnotherHousehold extends HouseholdFixtures, PageObjects {
  /** Signed in, as its first profile. */
  page: Page;
  context: BrowserContext;
}

/** Says of a test what belongs to it: a report and a trace name it. */
export type Tell = (type: 'household' | 'scenario', description: string) => Promise<void>;

interface Test {
  tonight: TonightServer;
  stranger: OpenStranger;
  tell: Tell;
}

/** Further households of one test. Each has people, a browser, a clock, faults, scenarios and mails that no other has. */
export class Households {
  readonly #test: Test;

  constructor(test: Test) {
    this.#test = test;
  }

  /** @param people who live in it; Ada alone, where nothing is said. @param options of its browser. */
  async create(
    people: NewHousehold = { profiles: [{ name: 'Ada' }] },
    options: BrowserContextOptions = {},
  ): Promise<AnotherHousehold> {
    return this.#furnish(await this.#test.tonight.door.makeHousehold(people), options);
  }

  /** A demo household of its own, as “Explore the demo” makes one. */
  async demo(options: BrowserContextOptions = {}): Promise<AnotherHousehold> {
    return this.#furnish(await this.#test.tonight.door.makeDemo(), options);
  }

  async #furnish(made: MadeHousehold, options: BrowserContextOptions): Promise<AnotherHousehold> {
    const { tonight, stranger, tell } = this.#test;
    const household = new Household(tonight, made);
    await tell('household', household.id);
    const page = await stranger(options);
    const context = page.context();
    await household.signIn(context);
    const clock = new Clock(household);
    await clock.goesFor(context);
    return {
      household,
      page,
      context,
      clock,
      asProfile: asProfileIn(context, household),
      secondDevice: secondDeviceOf(household, { clock, stranger }),
      scenarios: new Scenarios(household, (used) => tell('scenario', used)),
      faults: new Faults(context, clock, household),
      progress: progressIn(household),
      ...pageObjectsOf(page),
    };
  }
}
