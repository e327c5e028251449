import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useGoesOn } from '@/components/player/use-goes-on';

let seeking = false;
let video: HTMLVideoElement;
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const says = (event: 'seeking' | 'seeked') => {
  seeking = event === 'seeking';
  video.dispatchEvent(new Event(event));
};

beforeEach(() => {
  vi.useFakeTimers();
  seeking = false;
  video = document.createElement('video');
  Object.defineProperty(video, 'seeking', { get: () => seeking });
});
afterEach(() => {
  vi.useRealTimers();
});

it('a film that is left alone goes on after a second', async () => {
  const { result } = renderHook(() => useGoesOn(video));
  await wait(999);
  expect(result.current).toBe(false);
  await wait(1);
  expect(result.current).toBe(true);
});

it('a jump is waited for, however long it takes, and a second more', async () => {
  const { result } = renderHook(() => useGoesOn(video));
  await wait(900);
  says('seeking');
  await wait(5_000);
  says('seeked');
  await wait(999);
  expect(result.current).toBe(false);
  await wait(1);
  expect(result.current).toBe(true);
  says('seeking');
  await wait(5_000);
  expect(result.current, 'once it went on').toBe(true);
});
