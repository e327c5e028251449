import type { Probe } from '@/lib/library/probe/schema';
import { laterCues } from '@/lib/library/versions/joined';

/** How a film's pictures are laid out: a sheet has so many of them, in rows, and the film has so many sheets. */
export interface Layout {
  /** Seconds that each picture stands for. */
  every: number;
  /** How many there are. */
  pictures: number;
  width: number;
  height: number;
}

/** What one sheet holds. */
export interface Sheet {
  /** Seconds from where the film begins. */
  from: number;
  pictures: number;
}

const [WIDTH, COLUMNS, ROWS] = [160, 10, 10];
const A_SHEET = COLUMNS * ROWS;
/** Closer together they show the same again; a long film has them further apart, so that its sheets stay few. */
const CLOSEST_SECONDS = 5;
const MOST_PICTURES = 720;
const [LOWEST, HIGHEST] = [40, 240];

/** Null where there is nothing to see. Behind the last picture of a film there may be sound, for which it stands. */
export function layoutOf({ seconds, video }: Pick<Probe, 'seconds' | 'video'>): Layout | null {
  if (!video || !(video.width > 0 && video.height > 0)) return null;
  const every = Math.max(CLOSEST_SECONDS, Math.ceil(seconds / MOST_PICTURES));
  const height = 2 * Math.round((WIDTH * video.height) / video.width / 2);
  return {
    every,
    pictures: Math.max(1, Math.ceil(Math.min(seconds, video.seconds ?? seconds) / every)),
    width: WIDTH,
    height: Math.min(HIGHEST, Math.max(LOWEST, height)),
  };
}

export function sheetsOf({ every, pictures }: Layout): Sheet[] {
  return Array.from({ length: Math.ceil(pictures / A_SHEET) }, (_, index) => ({
    from: index * A_SHEET * every,
    pictures: Math.min(A_SHEET, pictures - index * A_SHEET),
  }));
}

/** How ffmpeg lays out a sheet; one that is not full has only the rows that it needs. */
export function tiles({ pictures }: Sheet): string {
  return `${COLUMNS}x${Math.ceil(pictures / COLUMNS)}`;
}

export const sheetName = (sheet: number) => `storyboard-${sheet}.jpg`;

/** WebVTT that says which picture stands for which seconds, as a manifest's storyboard does. */
export function storyboardText(layout: Layout, seconds: number): string {
  const { every, pictures, width, height } = layout;
  const cues = Array.from({ length: pictures }, (_, index) => {
    const [sheet, tile] = [Math.floor(index / A_SHEET), index % A_SHEET];
    const [x, y] = [(tile % COLUMNS) * width, Math.floor(tile / COLUMNS) * height];
    const end = index === pictures - 1 ? Math.max(seconds, index * every + 1) : (index + 1) * every;
    return `${stamp(index * every)} --> ${stamp(end)}\n${sheetName(sheet)}#xywh=${x},${y},${width},${height}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** The same of a later part of a film: as much later, its pictures in the part's folder. */
export function partOfStoryboard(text: string, part: number, before: number): string {
  return laterCues(text, before).replaceAll(/^(?=storyboard-)/gm, `part-${part}/`);
}

function stamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const clock = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60, (milliseconds / 1000) % 60];
  return `${clock.map(two).join(':')}.${String(milliseconds % 1000).padStart(3, '0')}`;
}
