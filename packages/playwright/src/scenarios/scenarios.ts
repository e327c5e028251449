import type { Household } from '../household/household.ts';
import { Scenario } from './scenario.ts';

/** Worlds by what is odd about them; docs/suites.md says what each contains. */
export type ScenarioName =
  | 'gap'
  | 'absoluteNumbering'
  | 'seasonDrop'
  | 'unairedNext'
  | 'undated'
  | 'specials'
  | 'merged'
  | 'renumbered'
  | 'ended'
  | 'longSeason'
  | 'namelessEpisodes'
  | 'unrated'
  | 'mixedRegions'
  | 'rightToLeft';

export class Scenarios {
  readonly #household: Household;
  readonly #note: (text: string) => Promise<void>;

  /** @param note takes what is used, for a report or a trace. */
  constructor(household: Household, note: (text: string) => Promise<void> = async () => undefined) {
    this.#household = household;
    this.#note = note;
  }

  /** A title of its own, which airs around the day it is for the household. It stands in no list: open it by its id. */
  async use(name: ScenarioName): Promise<Scenario> {
    const today = this.#household.now().toISOString().slice(0, 10);
    const scenario = new Scenario(await this.#household.door.useScenario(name, today));
    await this.#note(`${name}: ${scenario.text}`);
    return scenario;
  }
}
