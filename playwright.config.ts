import { spawnSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/find-chromium';

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/one-server.ts',
  // A machine without ffmpeg has nothing to make films with.
  testIgnore: spawnSync('ffmpeg', ['-version']).status === 0 ? [] : ['library.spec.ts'],
  outputDir: 'test-results',
  // Video needs air: more than this is slower on two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 2 : 0,
  // A retry shows what was seen; it does not make a run green.
  failOnFlakyTests: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    colorScheme: 'dark',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace takes a picture of every change on the page; that is a third of what the suite would cost.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findChromium(),
      // Tests open the player by its address; a person has pressed something before, which is leave to play.
      args: [...CHROMIUM_ARGUMENTS, '--autoplay-policy=no-user-gesture-required'],
    },
  },
});
