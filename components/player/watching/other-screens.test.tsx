import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleWatchItem } from '@/components/gallery/examples';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { Player } from '@/components/player/player-store';
import { useOtherScreens } from '@/components/player/watching/use-other-screens';
import type { Place } from '@/lib/progress/place-schema';
import { draw } from '@/lib/testing/components/render';
import { serve } from '@/lib/testing/components/server';

const item = { ...exampleWatchItem(), furtherSession: null };
const profileId = item.profileId ?? expect.fail('the example watches as a profile');

const elsewhere: Place = {
  ...item.key,
  profileId,
  episodeId: null,
  position: 1625,
  duration: 3000,
  percentage: 54,
  secondsPlayed: 714,
  watchedAt: null,
  finishedAt: null,
  observedAt: '2026-11-27T19:45:00Z',
  sessionId: '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a03',
  deviceId: '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a02',
  deviceName: 'Living-room TV',
};

let video: HTMLVideoElement;
let stream: EventTarget | null;
const hold = vi.fn();

function Screens() {
  useAttached(video);
  const { further, answer } = useOtherScreens(item, video, hold);
  return (
    <>
      <p>{further ? `${further.deviceName} ${further.position}` : 'nothing'}</p>
      <button type="button" onClick={() => answer('here')}>
        here
      </button>
      <button type="button" onClick={() => answer('there')}>
        there
      </button>
    </>
  );
}

const watch = () =>
  draw(
    <Player>
      <Screens />
    </Player>,
  );
const heard = () => screen.getByRole('paragraph').textContent;
const press = (what: 'play' | 'pause') => act(async () => void (await video[what]()));
const change = (place: Place) =>
  act(() => {
    stream?.dispatchEvent(
      new MessageEvent('change', { data: JSON.stringify({ kind: 'places', profileId, places: [place] }) }),
    );
  });

describe('useOtherScreens', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    hold.mockClear();
    stream = null;
    vi.stubGlobal(
      'EventSource',
      class extends EventTarget {
        close = vi.fn();
        constructor() {
          super();
          stream = this;
        }
      },
    );
    let paused = true;
    video = Object.assign(document.createElement('video'), { currentTime: 911 });
    Object.defineProperties(video, {
      remote: { value: undefined },
      paused: { get: () => paused },
      readyState: { value: 4, writable: true },
      HAVE_CURRENT_DATA: { value: 2 },
    });
    video.play = async () => {
      paused = false;
      video.dispatchEvent(new Event('play'));
    };
    video.pause = () => {
      if (paused) return;
      paused = true;
      video.dispatchEvent(new Event('pause'));
    };
  });
  afterEach(() => void vi.useRealTimers());

  async function pauseFor(ms: number) {
    await press('play');
    await press('pause');
    await act(() => vi.advanceTimersByTimeAsync(ms));
    hold.mockClear();
  }

  it('asks before a long pause puts back what another screen played, and reports nothing meanwhile', async () => {
    serve(() => Response.json({ places: [elsewhere] }));
    watch();
    await pauseFor(15_000);
    await press('play');
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect([heard(), video.paused, hold.mock.calls]).toEqual(['Living-room TV 1625', true, [[true]]]);
    await press('play');
    expect(video.paused).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'there' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect([heard(), video.paused, hold.mock.calls.at(-1)]).toEqual(['nothing', false, [false]]);
  });

  it('goes on here where the viewer says so', async () => {
    serve(() => Response.json({ places: [elsewhere] }));
    watch();
    await pauseFor(15_000);
    await press('play');
    await act(() => vi.advanceTimersByTimeAsync(0));
    fireEvent.click(screen.getByRole('button', { name: 'here' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect([video.paused, video.currentTime]).toEqual([false, 911]);
  });

  it.each([
    ['nobody went on', () => Response.json({ places: [] }), 15_000, [[true], [false]]],
    ['the server is away', () => Promise.reject(new TypeError('Failed to fetch')), 15_000, [[true], [false]]],
    ['the pause was short', () => Response.json({ places: [elsewhere] }), 5_000, []],
  ])('plays on where %s', async (_, answer, ms, held) => {
    serve(answer);
    watch();
    await pauseFor(ms);
    await press('play');
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect([heard(), video.paused, hold.mock.calls]).toEqual(['nothing', false, held]);
  });

  it('hears while it is paused, and play asks at once', async () => {
    serve(() => Response.json({ places: [] }));
    watch();
    await pauseFor(5_000);
    change(elsewhere);
    expect(heard()).toBe('Living-room TV 1625');
    await press('play');
    expect([video.paused, hold.mock.calls]).toEqual([true, [[true]]]);
  });

  it('compares nothing before the film stands at its place, as on a slow line', async () => {
    serve(() => Response.json({ places: [] }));
    Object.assign(video, { readyState: 0, currentTime: 0 });
    watch();
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    change(elsewhere);
    Object.assign(video, { readyState: 4, currentTime: 1610 });
    act(() => void video.dispatchEvent(new Event('canplay')));
    await press('play');
    expect([heard(), video.paused]).toEqual(['nothing', false]);
    await press('pause');
    act(() => void video.dispatchEvent(new Event('canplay')));
    change({ ...elsewhere, position: 2000 });
    expect(heard(), 'and everything after that').toBe('Living-room TV 2000');
  });

  it('says it once while it plays, and plays on', async () => {
    serve(() => Response.json({ places: [] }));
    watch();
    await press('play');
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    change(elsewhere);
    expect([heard(), video.paused]).toEqual(['Living-room TV 1625', false]);
    fireEvent.click(screen.getByRole('button', { name: 'here' }));
    change({ ...elsewhere, position: 1635 });
    expect([heard(), video.paused]).toEqual(['nothing', false]);
  });
});
