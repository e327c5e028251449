import { Gesture } from '@videojs/react';

const DOUBLE_TAP_SECONDS = 10;

/** A mouse pauses by a click and goes fullscreen by two; a finger shows the controls, and jumps by a double tap. */
export function PlayerGestures() {
  return (
    <>
      <Gesture type="tap" action="togglePaused" pointer="mouse" />
      <Gesture type="doubletap" action="toggleFullscreen" pointer="mouse" />
      <Gesture type="tap" action="toggleControls" pointer="touch" />
      <Gesture type="doubletap" action="seekStep" value={-DOUBLE_TAP_SECONDS} pointer="touch" region="left" />
      <Gesture type="doubletap" action="toggleFullscreen" pointer="touch" region="center" />
      <Gesture type="doubletap" action="seekStep" value={DOUBLE_TAP_SECONDS} pointer="touch" region="right" />
    </>
  );
}
