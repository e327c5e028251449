import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onPath } from '@/lib/library/probe/program';

/** What an encoder of a card does: it works, does not, makes no keyframe where one is asked for, or works in a trial alone. */
export type StandInEncoder = 'works' | 'fails' | 'no-keys' | 'trial-alone';

/**
 * An ffmpeg with a card behind it, as far as arguments tell: each of its encoders is the processor's under another name.
 * @returns its path; ffprobe lies beside it.
 */
export function makeFfmpegStandIn(folder: string, cards: { vaapi: StandInEncoder; nvenc: StandInEncoder }): string {
  const program = path.join(folder, 'ffmpeg');
  symlinkSync(onPath('ffprobe') ?? '', path.join(folder, 'ffprobe'));
  const script = `#!/bin/sh
all="$*"
act() {
  case "$1" in
    fails) echo 'no such card' >&2; exit 1 ;;
    trial-alone) case "$all" in *testsrc2*) ;; *) echo 'the card hangs' >&2; exit 1 ;; esac ;;
    no-keys) keys=no ;;
  esac
}
skip= keys=
for arg do
  shift
  if [ -n "$skip" ]; then skip=; continue; fi
  case "$arg" in
    -hwaccels) printf 'Hardware acceleration methods:\\ncuda\\nvaapi\\n'; exit 0 ;;
    -encoders) printf ' V....D libx264 x\\n V....D h264_nvenc x\\n V....D h264_vaapi x\\n'; exit 0 ;;
    -vaapi_device|-rc_mode|-rc|-cq|-forced-idr|-preset) skip=1; continue ;;
    h264_vaapi) act ${cards.vaapi}; arg=libx264 ;;
    h264_nvenc) act ${cards.nvenc}; arg=libx264 ;;
    *format=nv12,hwupload) arg="\${arg%format=nv12,hwupload}format=yuv420p" ;;
  esac
  if [ "$arg" = -force_key_frames ] && [ -n "$keys" ]; then skip=1; continue; fi
  set -- "$@" "$arg"
done
exec '${onPath('ffmpeg')}' "$@"
`;
  writeFileSync(program, script, { mode: 0o755 });
  return program;
}
