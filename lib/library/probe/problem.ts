import type { Probe } from '@/lib/library/probe/schema';

/** Why a file does not play, as a word that the interface knows. */
export type PlayProblem = 'missing' | 'damaged' | 'no-video' | 'no-ffmpeg' | 'slow' | 'busy' | 'away';

/** What looking into a file gave. */
export type Inspected = { probe: Probe } | { problem: PlayProblem };
