import type { Page } from '@playwright/test';
import type { SignedUpHousehold } from '../../lib/testing/signed-up-household';
import { expect } from '../fixtures';
import { storedPlace } from './streams';

/** The screen names the place that the server has, and that is where playback stopped for want of more. */
export async function expectSaidPlace(
  page: Page,
  household: SignedUpHousehold,
  id: number,
  [from, to]: [number, number],
): Promise<void> {
  await expect(async () => {
    const { position } = await storedPlace(page, household, `movie/${id}`);
    expect(position).toBeGreaterThan(from);
    expect(position).toBeLessThan(to);
    const words = `Your place at 0:${String(Math.floor(position)).padStart(2, '0')} is kept`;
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}
