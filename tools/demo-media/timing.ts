/** Pictures per second. Only the credits, which roll, need more than one. */
export const FRAME_RATE = 4;

/** A keyframe begins each segment, and with it a new backdrop. */
export const SEGMENT_SECONDS = 6;
