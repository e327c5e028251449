import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleWatchItem } from '@/components/gallery/examples';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { useGoingOn } from '@/components/player/next/use-going-on';
import { Player } from '@/components/player/player-store';
import { defaultPreferences } from '@/components/player/preferences/preferences';
import { useSkipping } from '@/components/player/skipping/skipping';
import { useMediaSession } from '@/components/player/use-media-session';
import { useStillWatching } from '@/components/player/watching/use-still-watching';
import { draw } from '@/lib/testing/components/render';

const LENGTH = 1440;
const plain = exampleWatchItem();
const item = {
  ...plain,
  stream: { ...plain.stream, recap: undefined, intro: { start: 100, end: 160 }, creditsStart: undefined },
};
const nothing = () => undefined;
const setPositionState = vi.fn();
let video: HTMLVideoElement;
let drawn = 0;

/** What the interface asks the player for, and is drawn anew with all that is in it. */
function Interface() {
  useAttached(video, 'on-demand');
  useMediaSession(item, { onNext: null, onPrevious: null });
  const { offered } = useSkipping(item, defaultPreferences, nothing);
  const { askToGoOn } = useStillWatching(item, video);
  const goingOn = useGoingOn({ item, preferences: defaultPreferences, tell: nothing, onAsk: askToGoOn });
  drawn += 1;
  return `${offered?.kind ?? 'nothing'} to skip, ${goingOn.offered ? 'something' : 'nothing'} next`;
}

function at(position: number) {
  video.currentTime = position;
  return act(async () => void video.dispatchEvent(new Event('timeupdate')));
}

beforeEach(() => {
  video = document.createElement('video');
  // happy-dom has half of it, and no television to play on.
  Object.defineProperty(video, 'remote', { value: undefined });
  Object.defineProperty(video, 'duration', { value: LENGTH });
  Object.defineProperty(video, 'paused', { value: false });
  Object.defineProperty(video, 'currentTime', { value: 0, writable: true });
  const session = { metadata: null, setActionHandler: nothing, setPositionState };
  Object.defineProperty(navigator, 'mediaSession', { value: session, configurable: true });
  vi.stubGlobal('MediaMetadata', class {});
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, 'mediaSession');
  vi.unstubAllGlobals();
});

it('nothing is drawn anew while the film only goes on, nor in a jump', async () => {
  const { container } = draw(
    <Player>
      <Interface />
    </Player>,
  );
  const says = () => container.textContent;
  await at(1);
  const before = drawn;
  for (const position of [2, 2.5, 3, 15, 900, 40]) await at(position);
  expect(drawn).toBe(before);
  expect(setPositionState, 'the lock screen').toHaveBeenLastCalledWith({
    duration: LENGTH,
    position: 40,
    playbackRate: 1,
  });

  await at(101);
  expect(says()).toBe('intro to skip, nothing next');
  const inIntro = drawn;
  for (const position of [102, 110, 130]) await at(position);
  expect(drawn).toBe(inIntro);
  await at(LENGTH - 20);
  expect(says()).toBe('nothing to skip, something next');
});
