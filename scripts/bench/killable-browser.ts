import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserContext, chromium } from '@playwright/test';
import type { SignedUpHousehold } from '@/lib/testing/signed-up-household';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/scripts/find-chromium';

/** A browser that keeps its data in a folder, and can be killed at once with all its processes. */
export async function openBrowser(directory: string, household: SignedUpHousehold) {
  const program = spawn(
    findChromium() ?? chromium.executablePath(),
    [
      ...CHROMIUM_ARGUMENTS,
      '--headless=new',
      '--autoplay-policy=no-user-gesture-required',
      '--remote-debugging-port=0',
      `--user-data-dir=${directory}`,
      'about:blank',
    ],
    // A group of its own, so that all its processes die in the same instant.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(program));
  const context = browser.contexts()[0] as BrowserContext;
  await context.addCookies(household.cookies);
  return {
    context,
    async kill() {
      const exited = once(program, 'exit');
      process.kill(-(program.pid as number), 'SIGKILL');
      await exited;
    },
  };
}

function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    program.once('exit', (code) => reject(new Error(`The browser ended with code ${code}:\n${words}`)));
    program.stderr?.on('data', (chunk) => {
      words += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(words)?.[1];
      if (address) resolve(address);
    });
  });
}
