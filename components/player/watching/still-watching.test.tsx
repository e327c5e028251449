import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleWatchItem } from '@/components/gallery/examples';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { Player } from '@/components/player/player-store';
import { Sitting, SittingContext } from '@/components/player/watching/sitting';
import { ANSWER_WITHIN_MS, ASK_AFTER_MS, GONE_AFTER_MS } from '@/components/player/watching/still-watching';
import { StillWatchingDialog } from '@/components/player/watching/still-watching-dialog';
import { useStillWatching } from '@/components/player/watching/use-still-watching';
import { draw } from '@/lib/testing/components/render';
import { acted, serve } from '@/lib/testing/components/server';

describe('StillWatchingDialog', () => {
  const ask = () => {
    const onAnswer = vi.fn();
    return {
      onAnswer,
      ...draw(<StillWatchingDialog title="Lighthouse" titleAddress="/title/tv/7" onAnswer={onAnswer} />),
    };
  };

  it('asks with its answer ready, and another way out', () => {
    ask();
    screen.getByRole('alertdialog', { name: 'Are you still watching?' });
    expect(document.activeElement?.textContent).toBe('Keep watching');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/title/tv/7');
  });

  it.each([
    ['x', 1],
    [' ', 1],
    ['ArrowDown', 0],
    ['Tab', 0],
    ['Enter', 0],
  ])('the key "%s" answers %d times', (key, times) => {
    const { onAnswer, unmount } = ask();
    fireEvent.keyDown(document.body, { key });
    expect(onAnswer).toHaveBeenCalledTimes(times);
    unmount();
    fireEvent.keyDown(document.body, { key });
    expect(onAnswer).toHaveBeenCalledTimes(times);
  });
});

const item = exampleWatchItem();
const video = Object.assign(document.createElement('video'), { currentTime: 600 });
// happy-dom has half of it, and no television to play on.
Object.defineProperty(video, 'remote', { value: undefined });

function Question() {
  useAttached(video);
  const { asked, askToGoOn, answer } = useStillWatching(item, video);
  return (
    <button type="button" onClick={asked ? answer : askToGoOn}>
      {asked ? `asking ${asked}` : 'quiet'}
    </button>
  );
}

describe('useStillWatching', () => {
  let sitting: Sitting;
  beforeEach(() => {
    vi.useFakeTimers();
    sitting = new Sitting();
  });

  const watch = () =>
    draw(
      <Player>
        <SittingContext value={sitting}>
          <Question />
        </SittingContext>
      </Player>,
    );

  it('notes where playback was at the last touch', () => {
    watch();
    video.currentTime = 700;
    fireEvent.keyDown(window, { key: 'x' });
    expect(sitting.lastTouch).toMatchObject({ key: item.key, position: 700 });
  });

  it('puts the place back to the last touch when no answer comes, and not before', async () => {
    const asked = serve(acted);
    const paused = vi.spyOn(video, 'pause');
    sitting.touched({ at: performance.now(), key: item.key, position: 300 });
    watch();
    fireEvent.click(screen.getByRole('button', { name: 'quiet' }));
    screen.getByRole('button', { name: 'asking to-go-on' });
    await act(() => vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS - 1));
    expect(paused).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(paused).toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(GONE_AFTER_MS - ANSWER_WITHIN_MS - 1));
    expect(asked).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(asked.map(({ body }) => body)).toMatchObject([{ action: 'set', position: 300, season: 1, episode: 2 }]);
  });

  it('leaves the place alone after an answer', async () => {
    const asked = serve(acted);
    watch();
    fireEvent.click(screen.getByRole('button', { name: 'quiet' }));
    await act(() => vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS));
    fireEvent.click(screen.getByRole('button', { name: 'asking to-go-on' }));
    await act(() => vi.advanceTimersByTimeAsync(ASK_AFTER_MS));
    expect(asked).toEqual([]);
    screen.getByRole('button', { name: 'quiet' });
  });
});
