/** Why a file does not play, as a word that the interface knows. */
export type PlayProblem = 'missing' | 'damaged' | 'no-video' | 'no-ffmpeg' | 'slow' | 'busy' | 'away';
