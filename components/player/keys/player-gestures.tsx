import { Gesture, useContainer } from '@videojs/react';
import { useEffect, useState } from 'react';
import { clockTime } from '@/components/player/clock-time';
import { swipedSeconds } from '@/components/player/keys/swipe';
import { usePlayer } from '@/components/player/player-store';

const DOUBLE_TAP_SECONDS = 10;

/** A mouse pauses by a click and goes fullscreen by two; a finger shows the controls, and jumps by a double tap or by a swipe. */
export function PlayerGestures() {
  return (
    <>
      <Gesture type="tap" action="togglePaused" pointer="mouse" />
      <Gesture type="doubletap" action="toggleFullscreen" pointer="mouse" />
      <Gesture type="tap" action="toggleControls" pointer="touch" />
      <Gesture type="doubletap" action="seekStep" value={-DOUBLE_TAP_SECONDS} pointer="touch" region="left" />
      <Gesture type="doubletap" action="toggleFullscreen" pointer="touch" region="center" />
      <Gesture type="doubletap" action="seekStep" value={DOUBLE_TAP_SECONDS} pointer="touch" region="right" />
      <SwipeSeek />
    </>
  );
}

/** What a finger may drag or press by itself. */
const OWN_TOUCH = 'button, a, select, dialog, section, [role=slider], [role=menu], [data-arrow-zone=card]';

/** A finger that swipes along the picture moves the place, and sees where to before it lets go. */
function SwipeSeek() {
  const store = usePlayer();
  const container = useContainer() as HTMLElement | null;
  const [swipe, setSwipe] = useState<{ to: number; by: number } | null>(null);

  useEffect(() => {
    if (!container) return;
    const listening = new AbortController();
    const { signal } = listening;
    let from: { pointer: number; x: number; y: number; position: number } | null = null;
    let to: number | null = null;
    container.addEventListener(
      'pointerdown',
      ({ pointerType, pointerId, clientX, clientY, isPrimary, target }) => {
        const isFree = !(target as Element).closest(OWN_TOUCH);
        from =
          pointerType === 'touch' && isPrimary && isFree
            ? { pointer: pointerId, x: clientX, y: clientY, position: store.state.currentTime }
            : null;
        to = null;
      },
      { signal },
    );
    container.addEventListener(
      'pointermove',
      ({ pointerId, clientX, clientY }) => {
        if (pointerId !== from?.pointer) return;
        const by = swipedSeconds(clientX - from.x, clientY - from.y, container.clientWidth);
        to = by === null ? null : Math.min(Math.max(0, from.position + by), store.state.duration || 0);
        setSwipe(by === null || to === null ? null : { to, by });
      },
      { signal },
    );
    const end = (event: PointerEvent) => {
      if (event.pointerId !== from?.pointer) return;
      if (to !== null && event.type === 'pointerup') void store.seek(to);
      from = null;
      to = null;
      setSwipe(null);
    };
    for (const event of ['pointerup', 'pointercancel'] as const) container.addEventListener(event, end, { signal });
    return () => listening.abort();
  }, [container, store]);

  if (!swipe) return null;
  return (
    <p className="player-notice" role="status">
      {clockTime(swipe.to)}
      <span className="player-notice-aside">
        {swipe.by < 0 ? '−' : '+'}
        {clockTime(Math.abs(swipe.by))}
      </span>
    </p>
  );
}
