import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScreenButtons } from '@/components/player/controls/screen-buttons';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { Player } from '@/components/player/player-store';
import { draw } from '@/lib/testing/components/render';

let video: HTMLVideoElement;

function Screen() {
  useAttached(video);
  return (
    <ScreenButtons
      hasCaptions={false}
      captionsOn={false}
      onCaptions={() => undefined}
      onEpisodes={null}
      onNext={null}
      settings={null}
    />
  );
}

const watch = () =>
  draw(
    <Player>
      <Screen />
    </Player>,
  );
/** What the style sheet leaves on screen. */
const offered = () =>
  screen
    .queryAllByRole('button')
    .filter(({ dataset }) => dataset.availability === 'available')
    .map((button) => button.getAttribute('aria-label'));

describe('the button that sends the picture elsewhere', () => {
  beforeEach(() => {
    video = document.createElement('video');
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is there while the browser knows of a device, and asks it for one', async () => {
    vi.stubGlobal('chrome', {});
    let tell: (isAvailable: boolean) => void = () => undefined;
    const prompt = vi.fn(async () => undefined);
    const remote = Object.assign(new EventTarget(), {
      state: 'disconnected',
      prompt,
      watchAvailability: async (told: typeof tell) => {
        tell = told;
        told(false);
      },
      cancelWatchAvailability: async () => undefined,
    });
    Object.defineProperty(video, 'remote', { value: remote });
    const { user } = watch();
    expect(offered()).toEqual([]);
    await act(async () => tell(true));
    expect(offered()).toEqual(['Start casting']);
    await user.click(screen.getByRole('button', { name: 'Start casting' }));
    expect(prompt).toHaveBeenCalledOnce();
    await act(async () => tell(false));
    expect(offered()).toEqual([]);
  });

  it('is not there where the browser watches for none', async () => {
    vi.stubGlobal('chrome', {});
    const watchAvailability = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
    const remote = Object.assign(new EventTarget(), { state: 'disconnected', watchAvailability });
    Object.defineProperty(video, 'remote', { value: remote });
    watch();
    await act(async () => undefined);
    expect(offered()).toEqual([]);
  });

  it('is AirPlay’s in Safari, while there is a receiver', async () => {
    class AvailabilityEvent extends Event {
      readonly availability: string;
      constructor(type: string, { availability }: { availability: string }) {
        super(type);
        this.availability = availability;
      }
    }
    vi.stubGlobal('WebKitPlaybackTargetAvailabilityEvent', AvailabilityEvent);
    Object.defineProperty(video, 'remote', { value: Object.assign(new EventTarget(), { state: 'disconnected' }) });
    Object.defineProperty(video, 'webkitCurrentPlaybackTargetIsWireless', { value: false });
    watch();
    const tell = (availability: string) =>
      act(async () => {
        video.dispatchEvent(new AvailabilityEvent('webkitplaybacktargetavailabilitychanged', { availability }));
      });
    expect(offered()).toEqual([]);
    await tell('available');
    expect(offered()).toEqual(['Start AirPlay']);
    await tell('not-available');
    expect(offered()).toEqual([]);
  });
});
