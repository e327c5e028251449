import type { TextTrack, VideoTrack } from '@/lib/library/probe/schema';

/** Captions that are drawn into the picture. */
export interface DrawnWords {
  /** Among the file's tracks of words. */
  track: number;
  canvas: Size;
  /** How large the canvas is in the picture that is made. */
  shown: Size;
}

interface Size {
  width: number;
  height: number;
}

type Picture = Pick<VideoTrack, 'width' | 'height' | 'dotWidth'>;

/** What a disc's pictures are counted in, where a file says it nowhere before the first of them. */
function canvasOf({ codec, canvas }: Pick<TextTrack, 'codec' | 'canvas'>, { height }: Picture): Size {
  if (canvas) return canvas;
  // Also where the film is in other sizes: pictures of a Blu-ray are made for its screen and stay so.
  if (codec === 'hdmv_pgs_subtitle') return { width: 1920, height: 1080 };
  return { width: 720, height: codec === 'dvd_subtitle' && height === 480 ? 480 : 576 };
}

/**
 * How captions are drawn into a picture of a height. Their canvas lies in its middle, as large as it fits: a film whose black bars
 * were cut off keeps the words that stood in them.
 */
export function drawnWords(text: TextTrack, picture: Picture, height: number): DrawnWords {
  const canvas = canvasOf(text, picture);
  const width = (picture.width * height) / Math.max(1, picture.height);
  const wide = (picture.width * picture.dotWidth) / Math.max(1, picture.height);
  // Dots of a DVD are as wide as its film has them: such a canvas is always the whole picture.
  const canvasWide = canvas.width <= 720 ? wide : canvas.width / canvas.height;
  const [across, down] = [Math.min(1, canvasWide / wide), Math.min(1, wide / canvasWide)];
  return { track: text.track, canvas, shown: { width: even(width * across), height: even(height * down) } };
}

const even = (length: number) => Math.max(2, Math.round(length / 2) * 2);
