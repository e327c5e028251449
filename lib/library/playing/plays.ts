import { z } from 'zod';

/*
 * What a browser plays, as it says itself: codecs in a file, and in pieces (Media Source Extensions), which differ. It
 * is written into a cookie, so that the server can decide before the page is made.
 */

export const PLAYS_COOKIE = 'tonight-plays';

const VIDEO = {
  h264: 'avc1.640028',
  h26410: 'avc1.6E0028',
  hevc: 'hvc1.1.6.L120.B0',
  hevc10: 'hvc1.2.4.L120.B0',
  vp9: 'vp09.00.40.08',
  vp910: 'vp09.02.40.10',
  av1: 'av01.0.08M.08',
  av110: 'av01.0.08M.10',
} as const;

const AUDIO = {
  aac: 'mp4a.40.2',
  ac3: 'ac-3',
  eac3: 'ec-3',
  flac: 'flac',
  opus: 'opus',
  mp3: 'mp4a.69',
} as const;

/** By our names, as a browser is asked about them. */
export const ASKED: Readonly<Record<string, string>> = { ...VIDEO, ...AUDIO };

export interface Plays {
  file: ReadonlySet<string>;
  pieces: ReadonlySet<string>;
  /** Of its screen; null where it did not say. */
  lines: number | null;
}

/** What every browser plays. */
const ALWAYS = ['h264', 'aac'];

const cookieSchema = z.string().regex(/^[a-z0-9.]{0,200}~[a-z0-9.]{0,200}(?:~\d{1,5})?$/);

/** `h264.aac.opus~h264.aac~1080`; one that says nothing plays what all do. */
export function readPlays(cookie: string | undefined): Plays {
  const said = cookieSchema.safeParse(cookie);
  const [file = '', pieces = '', lines] = said.success ? said.data.split('~') : [];
  const known = (names: string) =>
    new Set([...ALWAYS, ...names.split('.').filter((name) => Object.hasOwn(ASKED, name))]);
  return { file: known(file), pieces: known(pieces), lines: Number(lines) || null };
}

export function writePlays({ file, pieces, lines }: { file: string[]; pieces: string[]; lines: number }): string {
  return `${file.join('.')}~${pieces.join('.')}~${Math.min(99_999, Math.round(lines))}`;
}
