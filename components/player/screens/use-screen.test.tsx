import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleWatchItem } from '@/components/gallery/examples';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { Player } from '@/components/player/player-store';
import { SCREEN_ID, screenLeft } from '@/components/player/screens/own-screen';
import { useScreen } from '@/components/player/screens/use-screen';
import { draw } from '@/lib/testing/components/render';
import { type Asked, serve } from '@/lib/testing/components/server';

const item = { ...exampleWatchItem(), title: 'Lighthouse' };
const COMMAND = '0b7c5f0e-6a44-4f0d-9a59-6f5f4b2f1a09';

let video: HTMLVideoElement;
let stream: EventTarget | null;
let asked: Asked[];
const onCaptions = vi.fn();
const onNext = vi.fn();

interface Own {
  captionsOn?: boolean | null;
  isOffTheRecord?: boolean;
  driven?: boolean;
  nobody?: boolean;
}

function Screen({ captionsOn = false, isOffTheRecord = false, driven = true, nobody = false }: Own) {
  useAttached(video);
  const who = nobody ? { profileId: null, viewerId: null } : {};
  useScreen({ item: { ...item, ...who }, video, captionsOn, onCaptions, onNext, isOffTheRecord, driven });
  return null;
}

const watch = (own: Own = {}) => (
  <Player>
    <Screen {...own} />
  </Player>
);
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const beats = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body as Record<string, unknown>);
const left = () => asked.filter(({ method }) => method === 'DELETE');
const isTold = (command: object, screenId = SCREEN_ID) =>
  act(async () => {
    const data = JSON.stringify({ screenId, commandId: COMMAND, command });
    stream?.dispatchEvent(new MessageEvent('command', { data }));
    await vi.advanceTimersByTimeAsync(0);
  });

describe('useScreen', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    onCaptions.mockClear();
    onNext.mockClear();
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
    asked = serve(() => new Response(null, { status: 204 }));
    let paused = false;
    video = Object.assign(document.createElement('video'), { currentTime: 911 });
    Object.defineProperties(video, {
      remote: { value: undefined },
      duration: { value: 1440 },
      paused: { get: () => paused },
    });
    const turn = (to: boolean) => {
      if (paused === to) return;
      paused = to;
      video.dispatchEvent(new Event(to ? 'pause' : 'play'));
    };
    video.play = async () => turn(false);
    video.pause = () => turn(true);
  });
  afterEach(() => {
    screenLeft();
    vi.useRealTimers();
  });

  it('says every five seconds what plays here, and less often while it is paused', async () => {
    draw(watch());
    await wait(10_500);
    expect(beats()).toHaveLength(3);
    expect(beats()[0]).toMatchObject({
      screenId: SCREEN_ID,
      title: 'Lighthouse',
      season: 1,
      episode: 2,
      position: 911,
    });
    expect(beats()[0]).toMatchObject({ duration: 1440, paused: false, captions: false, hasNext: true, driven: true });
    video.pause();
    await wait(1_000);
    expect(beats().at(-1)).toMatchObject({ paused: true });
    await wait(19_500);
    expect(beats()).toHaveLength(5);
  });

  it('says nothing of what is off the record, and at once that it is gone when it goes off', async () => {
    const { redraw, unmount } = draw(watch({ isOffTheRecord: true }));
    await wait(6_000);
    expect(asked).toEqual([]);
    redraw(watch());
    await wait(200);
    expect(beats()).toHaveLength(1);
    redraw(watch({ isOffTheRecord: true }));
    await wait(0);
    expect(left()).toHaveLength(1);
    await wait(10_000);
    expect(beats()).toHaveLength(1);
    unmount();
  });

  it('says nothing of who has not signed in', async () => {
    draw(watch({ nobody: true }));
    await wait(6_000);
    expect(asked).toEqual([]);
  });

  it('is gone when it is left, and after it was paused for long', async () => {
    const { unmount } = draw(watch());
    await wait(200);
    video.pause();
    await wait(25 * 60_000);
    expect(left()).toHaveLength(1);
    await act(() => video.play());
    await wait(200);
    expect(beats().at(-1)).toMatchObject({ paused: false });
    unmount();
    await wait(2_500);
    expect(left()).toHaveLength(2);
  });

  it('does what another screen asks for, and answers with where it stands then', async () => {
    draw(watch());
    await wait(3_000);
    await isTold({ do: 'pause' });
    expect(video.paused).toBe(true);
    expect(beats().at(-1)).toMatchObject({ paused: true, answers: [COMMAND] });
    await isTold({ do: 'captions', on: true });
    await isTold({ do: 'next' });
    expect([onCaptions.mock.calls.length, onNext.mock.calls.length]).toEqual([1, 1]);
  });

  it('does nothing that was asked of another, that nobody understands, or where it is not to be driven', async () => {
    const { redraw } = draw(watch());
    await wait(3_000);
    await isTold({ do: 'pause' }, COMMAND);
    await isTold({ do: 'explode' });
    redraw(watch({ driven: false }));
    await wait(200);
    expect(beats().at(-1)).toMatchObject({ driven: false });
    await isTold({ do: 'pause' });
    expect(video.paused).toBe(false);
    expect(beats().every(({ answers }) => (answers as string[]).length === 0)).toBe(true);
  });
});
