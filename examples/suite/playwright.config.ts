import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  globalSetup: '@tonight/playwright/one-server',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  failOnFlakyTests: Boolean(process.env.CI),
  use: {
    // A browser of the system, where Playwright's own is not installed.
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Tests open the player by its address; a person has pressed something before, which is leave to play.
      args: ['--autoplay-policy=no-user-gesture-required', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
});
