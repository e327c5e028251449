import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { Player } from '@/components/player/player-store';
import { StorySoFar } from '@/components/player/welcome/story-so-far';
import { useLastMinute } from '@/components/player/welcome/use-last-minute';
import { awayWords, WelcomeBackCard } from '@/components/player/welcome/welcome-back-card';
import { draw } from '@/lib/testing/components/render';

it.each([
  [21, '3 weeks'],
  [34, '4 weeks'],
  [89, '12 weeks'],
  [90, '3 months'],
  [400, '13 months'],
  [730, '2 years'],
])('%d days are "%s"', (days, words) => {
  expect(awayWords(days)).toBe(words);
});

describe('WelcomeBackCard', () => {
  const on = { onStory: vi.fn(), onLastMinute: vi.fn(), onDismiss: vi.fn() };
  it.each([
    [true, true, ['What happened so far', 'The last minute again', 'Not now']],
    [true, false, ['What happened so far', 'Not now']],
    [false, true, ['The last minute again', 'Not now']],
  ])('with a story (%j) and a place (%j) offers %j, the first of them to OK', (hasStory, hasLastMinute, names) => {
    draw(<WelcomeBackCard daysAway={35} hasStory={hasStory} hasLastMinute={hasLastMinute} {...on} />);
    screen.getByText('Welcome back. You were last here 5 weeks ago.');
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual(names);
    expect(buttons.map(({ dataset }) => dataset.firstStop !== undefined)).toEqual(names.map((_, index) => index === 0));
  });
});

it('tells the story in the order it comes in, each episode in reach of the arrow keys', () => {
  const told = (number: number) => ({
    season: 1,
    number,
    name: `Chapter ${number}`,
    overview: `What happens in ${number}`,
  });
  const close = vi.fn();
  draw(<StorySoFar title="Lighthouse" story={[told(2), told(1)]} onLastMinute={null} onClose={close} />);
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'S1 E2 · Chapter 2',
    'S1 E1 · Chapter 1',
  ]);
  expect(screen.getAllByRole('listitem').every(({ tabIndex }) => tabIndex === 0)).toBe(true);
  expect(document.activeElement?.textContent).toBe('Play on');
  fireEvent.click(screen.getByRole('button', { name: 'Play on' }));
  expect(close).toHaveBeenCalledOnce();
});

const PLACE = 600;
const hold = vi.fn();
let video: HTMLVideoElement;

function Screen() {
  useAttached(video);
  const again = useLastMinute(video, PLACE, hold);
  return (
    <button type="button" onClick={again}>
      again
    </button>
  );
}

describe('useLastMinute', () => {
  let drawn: ReturnType<typeof draw>;

  const to = (position: number, event: string) =>
    act(async () => {
      Object.defineProperty(video, 'currentTime', { value: position, configurable: true, writable: true });
      video.dispatchEvent(new Event(event));
    });
  const again = async () => {
    fireEvent.click(screen.getByRole('button'));
    expect(hold.mock.calls).toEqual([[true]]);
    const { currentTime } = video;
    await to(currentTime, 'seeking');
    await to(currentTime, 'seeked');
    hold.mockClear();
    return currentTime;
  };

  beforeEach(() => {
    hold.mockClear();
    video = document.createElement('video');
    // happy-dom has half of it, and no television to play on.
    Object.defineProperty(video, 'remote', { value: undefined });
    Object.defineProperties(video, {
      duration: { value: 3000 },
      readyState: { value: 4 },
      currentTime: { value: 585, configurable: true, writable: true },
    });
    drawn = draw(
      <Player>
        <Screen />
      </Player>,
    );
  });

  it('begins sixty seconds before the place, and reports again once playback is back there', async () => {
    expect(await again()).toBe(540);
    await to(599.9, 'timeupdate');
    expect(hold).not.toHaveBeenCalled();
    await to(600, 'timeupdate');
    await to(601, 'timeupdate');
    expect(hold.mock.calls).toEqual([[false]]);
  });

  it('begins before where the viewer is, where that is further', async () => {
    await to(700, 'timeupdate');
    expect(await again()).toBe(640);
  });

  it('reports again as soon as the viewer goes elsewhere', async () => {
    await again();
    await to(100, 'seeking');
    expect(hold.mock.calls).toEqual([[false]]);
  });

  it('lets nothing be reported on the way out of it', async () => {
    await again();
    drawn.unmount();
    await to(600, 'timeupdate');
    expect(hold).not.toHaveBeenCalled();
  });
});
