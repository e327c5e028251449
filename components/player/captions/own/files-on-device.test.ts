import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { dropFile, fileOnDevice, keepFile } from '@/components/player/captions/own/files-on-device';

const episode = (number: number) => ({ type: 'tv', tmdbId: 7, season: 1, episode: number }) as const;
const called = (name: string) => ({ name, webVtt: `WEBVTT\n\n${name}` });

it('keeps one file for an episode, until another comes or it is removed', async () => {
  expect(await fileOnDevice(episode(1))).toBeNull();
  await keepFile(episode(1), called('first.srt'));
  await keepFile(episode(2), called('other.srt'));
  await keepFile(episode(1), called('second.srt'));
  expect(await fileOnDevice(episode(1))).toMatchObject(called('second.srt'));
  await dropFile(episode(1));
  expect(await fileOnDevice(episode(1))).toBeNull();
  expect(await fileOnDevice(episode(2))).toMatchObject(called('other.srt'));
});

it('keeps fifty, and lets the oldest go', async () => {
  const now = Date.now();
  const clock = vi.spyOn(Date, 'now');
  for (let number = 100; number < 151; number += 1) {
    clock.mockReturnValue(now + number);
    await keepFile(episode(number), called(`${number}.srt`));
  }
  clock.mockRestore();
  expect(await fileOnDevice(episode(100))).toBeNull();
  expect(await fileOnDevice(episode(101))).toMatchObject(called('101.srt'));
  expect(await fileOnDevice(episode(150))).toMatchObject(called('150.srt'));
});
