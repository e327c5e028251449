import { expect, it, vi } from 'vitest';
import { type Drivable, obey } from '@/components/player/screens/obey';
import type { Command } from '@/lib/screens/schema';

function player(changes: Partial<Drivable> = {}) {
  return {
    position: () => 95,
    duration: () => 100,
    play: vi.fn(async () => undefined),
    pause: vi.fn(),
    seek: vi.fn(async () => undefined),
    captionsOn: false,
    toggleCaptions: vi.fn(),
    next: vi.fn(),
    handOver: vi.fn(async () => undefined),
    ...changes,
  };
}

it.each<[Command, keyof Drivable, unknown[]]>([
  [{ do: 'play' }, 'play', []],
  [{ do: 'pause' }, 'pause', []],
  [{ do: 'seek', position: 12.5 }, 'seek', [12.5]],
  [{ do: 'seek', position: 104 }, 'seek', [100]],
  [{ do: 'skip', seconds: -10 }, 'seek', [85]],
  [{ do: 'skip', seconds: 10 }, 'seek', [100]],
  [{ do: 'skip', seconds: -600 }, 'seek', [0]],
  [{ do: 'captions', on: true }, 'toggleCaptions', []],
  [{ do: 'hand-over' }, 'handOver', []],
])('%j is %s(%j)', async (command, done, given) => {
  const driven = player();
  expect(await obey(driven, command)).toBeNull();
  expect(driven[done]).toHaveBeenCalledExactlyOnceWith(...given);
});

it('leaves captions as they are where they are as asked for', async () => {
  const driven = player({ captionsOn: true });
  await obey(driven, { do: 'captions', on: true });
  expect(driven.toggleCaptions).not.toHaveBeenCalled();
});

it('answers before the next episode takes the page away', async () => {
  const driven = player();
  const then = await obey(driven, { do: 'next' });
  expect(driven.next).not.toHaveBeenCalled();
  then?.();
  expect(driven.next).toHaveBeenCalledOnce();
});

it('answers, too, where the browser does not let it play', async () => {
  const refused = player({ play: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
  await expect(obey(refused, { do: 'play' })).resolves.toBeNull();
});
