/** How an element begins that comes with the page (`early-video.ts`), by which the server knows it; it imports nothing, so that plain Node reads it. */
export const EARLY_VIDEO = '<video playsinline class="player-video" preload="auto"';
