import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleWatchItem } from '@/components/gallery/examples';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { useGoingOn } from '@/components/player/next/use-going-on';
import { Player } from '@/components/player/player-store';
import { defaultPreferences } from '@/components/player/preferences/preferences';
import { Sitting, SittingContext } from '@/components/player/watching/sitting';
import { type SleepChoice, sleepTimer } from '@/components/player/watching/sleep-timer';
import { draw } from '@/lib/testing/components/render';

const item = exampleWatchItem();
const LENGTH = 1440;
const nothing = () => undefined;
let video: HTMLVideoElement;

function Episode() {
  useAttached(video, 'on-demand');
  const { atTheEnd, goodNight, goOn } = useGoingOn({
    item,
    preferences: defaultPreferences,
    tell: nothing,
    onAsk: nothing,
  });
  return (
    <button type="button" onClick={goOn}>
      {atTheEnd ? `the end${goodNight ? ', good night' : ''}` : 'playing'}
    </button>
  );
}

/** An episode that runs to its end under a sleep timer. */
async function runsOut(choice: SleepChoice) {
  const sitting = new Sitting();
  sitting.setSleep(sleepTimer(choice, performance.now()));
  const drawn = draw(
    <Player>
      <SittingContext value={sitting}>
        <Episode />
      </SittingContext>
    </Player>,
  );
  await at(LENGTH - 5);
  await at(LENGTH);
  Object.defineProperty(video, 'ended', { value: true });
  await tell('ended');
  return { sitting, ...drawn, says: () => screen.getByRole('button').textContent };
}

function at(position: number) {
  Object.defineProperty(video, 'currentTime', { value: position, configurable: true, writable: true });
  return tell('timeupdate');
}

const tell = (event: string) => act(async () => void video.dispatchEvent(new Event(event)));

describe('useGoingOn, with a sleep timer', () => {
  beforeEach(() => {
    video = document.createElement('video');
    // happy-dom has half of it, and no television to play on.
    Object.defineProperty(video, 'remote', { value: undefined });
    Object.defineProperty(video, 'duration', { value: LENGTH });
    vi.spyOn(performance, 'now').mockReturnValue(0);
  });

  it('after two episodes goes on at the first end, and says no good night on the way', async () => {
    const { sitting, router, says } = await runsOut('2-episodes');
    expect(router.push).toHaveBeenCalledExactlyOnceWith('/watch/tv/7/1/3');
    expect(sitting.sleep().choice).toBe('this-episode');
    expect(says()).toBe('playing');
  });

  it('stops at the end that is the last, and goes on where the viewer wants to', async () => {
    const { sitting, router, says } = await runsOut('this-episode');
    expect(router.push).not.toHaveBeenCalled();
    expect(says()).toBe('the end, good night');
    fireEvent.click(screen.getByRole('button'));
    expect(router.push).toHaveBeenCalledExactlyOnceWith('/watch/tv/7/1/3');
    expect(sitting.sleep().choice, 'the next sitting is another').toBe('off');
  });
});
