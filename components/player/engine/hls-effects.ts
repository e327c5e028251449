import { Events, type default as Hls } from 'hls.js';
import { whenDry } from '@/components/player/engine/buffered';
import type { EngineEffect, StreamEvent } from '@/components/player/engine/mending-terms';
import { rescueTo } from '@/components/player/engine/rescue';
import { retryDelay } from '@/lib/http/backoff';

/** Does to hls.js and its element what `mend` has decided; nothing is decided here. */
export function hlsEffects(hls: Hls, happened: (event: StreamEvent) => void, signal: AbortSignal) {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let forgetDry = () => {};
  signal.addEventListener('abort', () => {
    clearTimeout(retry);
    forgetDry();
  });

  return (effect: EngineEffect, video: HTMLVideoElement | null): void => {
    switch (effect.do) {
      case 'load':
        hls.startLoad(effect.from);
        break;
      case 'stop-loading':
        hls.stopLoad();
        break;
      case 'retry-later':
        clearTimeout(retry);
        retry = setTimeout(happened, retryDelay(effect.attempts, Math.random()), { kind: 'retry' });
        break;
      case 'forget-retry':
        clearTimeout(retry);
        break;
      case 'await-dry':
        forgetDry();
        forgetDry = whenDry(video, effect.reached, () =>
          happened({ kind: 'dry', position: video ? video.currentTime : null }),
        );
        break;
      case 'forget-dry':
        forgetDry();
        break;
      case 'start-at':
        if (video) video.currentTime = effect.position;
        break;
      case 'rescue':
        if (video) rescueTo(video, effect.to);
        break;
      case 'end-stream':
        for (const type of ['audiovideo', 'video', 'audio'] as const) hls.trigger(Events.BUFFER_EOS, { type });
        break;
      case 'hold-quality':
        hls.autoLevelCapping = effect.level;
        hls.loadLevel = effect.level;
        break;
      case 'adapt-quality':
        hls.loadLevel = -1;
        break;
      case 'renew-decoder':
        hls.recoverMediaError();
        break;
      case 'play':
        video?.play().catch(() => undefined);
    }
  };
}
