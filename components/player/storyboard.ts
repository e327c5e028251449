/** One picture of the storyboard: where in the sprite it is, and for which seconds it stands. */
export interface StoryboardPicture {
  url: string;
  startTime: number;
  endTime: number;
  width: number;
  height: number;
  coords: { x: number; y: number };
}

type Cue = Pick<VTTCue, 'startTime' | 'endTime' | 'text'>;

/**
 * Reads cues of the form `sprite.webp#xywh=160,0,160,90`. The sprite's address is relative to the storyboard file, as
 * in a playlist; cues that say anything else are left out.
 */
export function storyboardPictures(cues: readonly Cue[], storyboardAddress: string): StoryboardPicture[] {
  return cues.flatMap(({ startTime, endTime, text }) => {
    const match = /^(\S+)#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/.exec(text.trim());
    if (!match?.[1]) return [];
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(2).map(Number);
    return [{ url: new URL(match[1], storyboardAddress).href, startTime, endTime, width, height, coords: { x, y } }];
  });
}
