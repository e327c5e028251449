import type { TrackFacts } from '@/components/player/tracks/track-names';

/** A track of the sound as Video.js has it, in our terms. */
export function soundTrack(track: {
  id?: string;
  kind?: string;
  language: string;
  label: string;
  enabled: boolean;
}): TrackFacts & { id: string; enabled: boolean } {
  return {
    id: track.id ?? '',
    kind: track.kind ?? 'main',
    language: track.language,
    label: track.label,
    enabled: track.enabled,
  };
}
