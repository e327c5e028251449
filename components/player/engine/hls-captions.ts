import { Events, type Fragment, type default as Hls } from 'hls.js';

/** Pieces that cannot be had or read one after another; then the captions themselves are taken for lost. */
const MOST_LOST_PIECES = 3;

export interface HlsCaptions {
  /** The captions shown now are not to be had. */
  lose: () => void;
  losePiece: (piece: Fragment) => void;
}

/**
 * The captions inside a stream. hls.js makes a track element of each; the player shows one by setting its mode. The
 * element's own `error` says that captions are lost; `data-forced` marks those that translate foreign speech alone.
 */
export function hlsCaptions(hls: Hls): HlsCaptions {
  let lostPieces = 0;

  // None before the viewer asks: hls.js would load what the stream calls its default, and let the browser draw it.
  hls.on(Events.MANIFEST_PARSED, () => {
    hls.subtitleDisplay = false;
    hls.subtitleTrack = -1;
  });

  // The elements come right after the event that announces the tracks.
  const flagForced = () =>
    queueMicrotask(() => {
      for (const { forced, trackNode } of hls.subtitleTracks) if (forced) trackNode?.setAttribute('data-forced', '');
    });
  hls.on(Events.SUBTITLE_TRACKS_UPDATED, flagForced);
  hls.on(Events.MEDIA_ATTACHED, flagForced);

  const lose = () => {
    const lost = hls.subtitleTracks[hls.subtitleTrack]?.trackNode;
    hls.subtitleTrack = -1;
    lost?.dispatchEvent(new Event('error'));
  };
  /** They count as pieces without speech, or hls.js would ask for them for ever. */
  const passedOver = new WeakSet<Fragment>();
  const passOver = (piece: Fragment) => {
    passedOver.add(piece);
    hls.trigger(Events.SUBTITLE_FRAG_PROCESSED, { success: true, frag: piece, part: null });
  };
  const losePiece = (piece: Fragment) => {
    lostPieces += 1;
    if (lostPieces < MOST_LOST_PIECES) passOver(piece);
    else lose();
  };
  hls.on(Events.SUBTITLE_TRACK_SWITCH, () => {
    lostPieces = 0;
  });
  hls.on(Events.SUBTITLE_FRAG_PROCESSED, (_, { success, frag }) => {
    // hls.js calls an empty piece a failure; it is a piece without speech.
    if (!success) return frag.stats.total === 0 ? passOver(frag) : losePiece(frag);
    if (!passedOver.has(frag)) lostPieces = 0;
  });

  return { lose, losePiece };
}
