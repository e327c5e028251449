import { expect, test } from '@tonight/playwright';

// One account of a server runs Tonight: tests of others on the same server would take that from it.
test.use({ people: { profiles: [{ name: 'Ada' }], runsTonight: true }, workerSettings: { BACKUP_KEEP: '3' } });

for (const address of ['/settings/library', '/settings/condition']) {
  test(`arrow keys lead everywhere on ${address}, and axe finds nothing in either theme`, async ({
    page,
    household: _,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toBeWalkedByArrows();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      await expect(page).toBeAccessible();
    }
  });
}
