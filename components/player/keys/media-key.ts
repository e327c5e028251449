export type MediaKey = 'play-pause' | 'play' | 'pause' | 'next' | 'previous' | 'forward' | 'backward' | 'captions';

/** Keys of remotes and keyboards, as the UI Events standard names them. There is no going on from a stop but to play. */
const NAMES: Record<string, MediaKey> = {
  MediaPlayPause: 'play-pause',
  MediaPlay: 'play',
  MediaPause: 'pause',
  MediaStop: 'pause',
  MediaTrackNext: 'next',
  MediaTrackPrevious: 'previous',
  MediaFastForward: 'forward',
  MediaRewind: 'backward',
  MediaSkipForward: 'forward',
  MediaSkipBackward: 'backward',
  MediaStepForward: 'forward',
  MediaStepBackward: 'backward',
  Subtitle: 'captions',
  ClosedCaptionToggle: 'captions',
};

/** The same keys on televisions whose browser has no name for them (webOS, Tizen, HbbTV). */
const CODES: Record<number, MediaKey> = {
  415: 'play',
  19: 'pause',
  413: 'pause',
  463: 'play-pause',
  10252: 'play-pause',
  417: 'forward',
  412: 'backward',
  425: 'next',
  424: 'previous',
  10233: 'next',
  10232: 'previous',
  460: 'captions',
};

/** What a key of a remote control means; null for any other key. */
export function mediaKey({ key, keyCode }: Pick<KeyboardEvent, 'key' | 'keyCode'>): MediaKey | null {
  if (Object.hasOwn(NAMES, key)) return NAMES[key] ?? null;
  return key === 'Unidentified' || key === '' ? (CODES[keyCode] ?? null) : null;
}
