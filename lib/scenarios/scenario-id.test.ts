import { expect, it } from 'vitest';
import { MAX_TITLE_ID } from '@/lib/catalog/title-id';
import { SCENARIO_NAMES } from '@/lib/scenarios/names';
import { scenarioId, scenarioOf } from '@/lib/scenarios/scenario-id';

it.each(SCENARIO_NAMES)('%s is told by its id alone, on every day', (name) => {
  for (const today of ['2015-01-01', '2024-02-29', '2026-12-31', '2059-01-01']) {
    const ids = [0, 1, 799].map((use) => scenarioId({ name, today }, use) ?? 0);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) {
      expect(id).toBeLessThanOrEqual(MAX_TITLE_ID);
      expect(scenarioOf(id)).toEqual({ name, today });
    }
  }
});

it.each(['2014-12-31', '2059-11-12', 'yesterday'])('has no title for %s', (today) => {
  expect(scenarioId({ name: 'gap', today }, 0)).toBeNull();
});

it.each([1, 550, 9_000_027, 9_100_001, 1_899_999_999, MAX_TITLE_ID])('leaves %i to the catalog', (id) => {
  expect(scenarioOf(id)).toBeNull();
});
