import { ContinueWatching, expect, test } from '@tonight/playwright';

test('what was watched here is where it was left, on another device too', async ({
  household: _,
  progress,
  watch,
  secondDevice,
}) => {
  await watch.open('movie/9000027', { at: '20:00' });
  await watch.playsUntil('20:12');
  await watch.pause();
  await expect.poll(async () => (await progress.of('Ada').place('movie/9000027'))?.position).toBeGreaterThan(1210);
  const tablet = await secondDevice({ viewport: { width: 820, height: 1180 } });
  await tablet.goto('/home');
  await expect(new ContinueWatching(tablet)).toOffer('Metropolis', 'min left');
});
