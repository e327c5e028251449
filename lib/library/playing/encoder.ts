/*
 * What makes pictures anew: this machine's processor, or a part of it made for that, as ffmpeg knows them. Which of them there really is
 * only a trial says (`choose-encoder.ts`): a build of ffmpeg knows many that a machine lacks.
 */

export type Encoder =
  | {
      kind: 'software';
      /** It took another's place: players may have that one's head, so that each keyframe says what it takes to read it. */
      standsAlone?: true;
    }
  | { kind: 'vaapi'; device: string }
  | { kind: 'nvenc' }
  | { kind: 'videotoolbox' };

export const SOFTWARE: Encoder = { kind: 'software' };

/**
 * Those worth a trial, the best first.
 * @param said what `ffmpeg -hide_banner -hwaccels` and `-encoders` print. @param devices the machine's render nodes (`/dev/dri/renderD128`).
 */
export function encodersToTry(said: { hwaccels: string; encoders: string }, devices: readonly string[]): Encoder[] {
  const ways = new Set(said.hwaccels.split('\n').map((line) => line.trim()));
  // ` V....D h264_vaapi           H.264/AVC (VAAPI) (codec h264)`
  const has = (name: string) => new RegExp(`^ *V\\S* +${name} `, 'm').test(said.encoders);
  return [
    ...(ways.has('cuda') && has('h264_nvenc') ? [{ kind: 'nvenc' } as const] : []),
    ...(ways.has('videotoolbox') && has('h264_videotoolbox') ? [{ kind: 'videotoolbox' } as const] : []),
    ...(ways.has('vaapi') && has('h264_vaapi') ? devices.map((device) => ({ kind: 'vaapi', device }) as const) : []),
  ];
}

/** What stands before the film. */
export function beforeInput(encoder: Encoder): string[] {
  return encoder.kind === 'vaapi' ? ['-vaapi_device', encoder.device] : [];
}

/** The last of the picture's filters: in which form the encoder takes it. */
export function formatFor(encoder: Encoder): string {
  return encoder.kind === 'vaapi' ? 'format=nv12,hwupload' : 'format=yuv420p';
}

/** Without frames that refer ahead, and keyframes nowhere but where they are asked for. */
const COMMON = ['-profile:v', 'main', '-g', '1000', '-bf', '0'];

/** How it is made, at most so many bits a second. */
export function encodedBy(encoder: Encoder, bits: number): string[] {
  const most = ['-maxrate', `${bits}`, '-bufsize', `${bits * 2}`];
  switch (encoder.kind) {
    case 'vaapi':
      return ['-c:v', 'h264_vaapi', ...COMMON, '-rc_mode', 'VBR', '-b:v', `${Math.round(bits * 0.7)}`, ...most];
    case 'nvenc':
      // By itself NVENC makes a keyframe past which later frames may refer; this has it make one that they may not.
      return ['-c:v', 'h264_nvenc', ...COMMON, '-preset', 'p2', '-forced-idr', '1', '-rc', 'vbr', '-cq', '24', ...most];
    case 'videotoolbox':
      return ['-c:v', 'h264_videotoolbox', ...COMMON, '-realtime', '1', '-b:v', `${Math.round(bits * 0.7)}`, ...most];
    case 'software':
      return [
        ...['-c:v', 'libx264', '-preset', 'ultrafast', '-threads', '4', '-sc_threshold', '0', '-crf', '23'],
        ...[...COMMON, ...most],
        ...(encoder.standsAlone ? ['-bsf:v', 'dump_extra=freq=keyframe'] : []),
      ];
  }
}
