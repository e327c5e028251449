import type { IsoDay } from '@/lib/catalog/catalog';
import { SCENARIO_NAMES, type ScenarioName } from '@/lib/scenarios/names';

/*
 * The id of a scenario's title says all of it, so that the server keeps nothing: which scenario, around which
 * day it airs, and whose it is. TMDB is far from ids that high.
 */
const FIRST = 1_900_000_000;
const PER_DAY = 800;
/** From 2015 on. */
const DAYS = 16_384;
const EPOCH_DAY = Math.floor(Date.parse('2015-01-01') / 86_400_000);

export interface ScenarioTitle {
  name: ScenarioName;
  today: IsoDay;
}

/** @param use which of the uses of that scenario on that day it is. @returns null for a day before 2015 or after 2059. */
export function scenarioId({ name, today }: ScenarioTitle, use: number): number | null {
  const day = Math.floor(Date.parse(today) / 86_400_000) - EPOCH_DAY;
  if (!(day >= 0 && day < DAYS)) return null;
  return FIRST + (SCENARIO_NAMES.indexOf(name) * DAYS + day) * PER_DAY + (use % PER_DAY);
}

/** What an id stands for; null for every title that is of no scenario. */
export function scenarioOf(id: number): ScenarioTitle | null {
  const rest = Math.floor((id - FIRST) / PER_DAY);
  const name = rest < 0 ? undefined : SCENARIO_NAMES[Math.floor(rest / DAYS)];
  if (!name) return null;
  return { name, today: new Date(((rest % DAYS) + EPOCH_DAY) * 86_400_000).toISOString().slice(0, 10) };
}
