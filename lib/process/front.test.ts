import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('pages whose front is gone end without a word about it', async () => {
  const words = `
    const { askFront } = await import('./lib/process/front.ts');
    process.channel.unref();
    process.once('disconnect', () => void askFront('what nobody hears'));
    process.disconnect();`;
  const pages = fork('--input-type=module', [], {
    execArgv: ['--import', './scripts/register.mjs', '--eval', words],
    env: { ...process.env, TONIGHT_PART: 'pages' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = pages.stderr ? text(pages.stderr) : '';
  expect(await once(pages, 'exit')).toEqual([0, null]);
  expect(await said).toBe('');
});
