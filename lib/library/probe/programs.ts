import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { findProgram } from '@/lib/library/probe/program';

/** The programs of this machine; asked for now and then, as they may be installed meanwhile. */
export function programs(): { ffmpeg: string | null; ffprobe: string | null } {
  const { ffmpegPath } = serverEnvironment();
  return { ffmpeg: findProgram('ffmpeg', ffmpegPath), ffprobe: findProgram('ffprobe', ffmpegPath) };
}
