/** A video element that plays in the page, also on phones, and loads as much as it likes. */
export function newVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.playsInline = true;
  video.preload = 'auto';
  return video;
}
