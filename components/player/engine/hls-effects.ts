import { Events, type default as Hls } from 'hls.js';
import { whenDry } from '@/components/player/engine/buffered';
import type { StreamEffect, StreamEvent } from '@/components/player/engine/mending-terms';
import { rescueTo } from '@/components/player/engine/rescue';
import { retryDelay } from '@/lib/progress/reporter/backoff';

/** Does to hls.js and its element what `mend` has decided; nothing is decided here. */
export function hlsEffects(hls: Hls, tell: (event: StreamEvent) => void, signal: AbortSignal) {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let forgetDry = () => {};
  signal.addEventListener('abort', () => {
    clearTimeout(retry);
    forgetDry();
  });

  type ByKind = { [Kind in StreamEffect['do']]: Extract<StreamEffect, { do: Kind }> };
  type Effect = Exclude<StreamEffect, ByKind['tell-waiting' | 'tell-trouble']>;

  const run = (effect: Effect, video: HTMLVideoElement | null): void => {
    switch (effect.do) {
      case 'load':
        return hls.startLoad(effect.from);
      case 'stop-loading':
        return hls.stopLoad();
      case 'retry-later':
        clearTimeout(retry);
        retry = setTimeout(tell, retryDelay(effect.attempts, Math.random()), { kind: 'retry' });
        return;
      case 'forget-retry':
        return clearTimeout(retry);
      case 'await-dry':
        forgetDry();
        forgetDry = whenDry(video, effect.reached, () =>
          tell({ kind: 'dry', position: video ? video.currentTime : null }),
        );
        return;
      case 'forget-dry':
        return forgetDry();
      case 'start-at':
        if (video) video.currentTime = effect.position;
        return;
      case 'rescue':
        if (video) rescueTo(video, effect.to);
        return;
      case 'end-stream':
        for (const type of ['audiovideo', 'video', 'audio'] as const) hls.trigger(Events.BUFFER_EOS, { type });
        return;
      case 'hold-quality':
        hls.autoLevelCapping = effect.level;
        hls.loadLevel = effect.level;
        return;
      case 'adapt-quality':
        hls.loadLevel = -1;
        return;
      case 'renew-decoder':
        return hls.recoverMediaError();
      case 'play':
        video?.play().catch(() => undefined);
    }
  };
  return { run };
}
