/** Settings of a cue that say where it stands; the picture's edges are 0 and 100. */
type CueSettings = Pick<VTTCue, 'line' | 'snapToLines' | 'align' | 'position'>;

export interface CuePosition {
  edge: 'top' | 'bottom';
  side: 'left' | 'middle' | 'right';
}

/** Lines counted from the top, of the fifteen or so that fit. */
const LINES_OF_UPPER_HALF = 7;
/** Nearer to a side than this, in percent, something stands at it. */
const SIDE = 25;

/**
 * Where a cue is drawn. The size is the viewer's, so that exact places would overlap; what matters is that a cue at the
 * top leaves free what is written at the bottom of the picture, and on which side its speaker is.
 */
export function cuePosition({ line, snapToLines, align, position }: CueSettings): CuePosition {
  const isUpper = typeof line === 'number' && line >= 0 && (snapToLines ? line < LINES_OF_UPPER_HALF : line < 50);
  const isLeft = (align === 'start' || align === 'left') && (position === 'auto' || position < SIDE);
  const isRight = (align === 'end' || align === 'right') && (position === 'auto' || position > 100 - SIDE);
  return { edge: isUpper ? 'top' : 'bottom', side: isLeft ? 'left' : isRight ? 'right' : 'middle' };
}
