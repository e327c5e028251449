import { execFileSync } from 'node:child_process';
import { pictureClock } from '../../packages/playwright/src/picture/clock';

/** Filters that write the second of the picture into it, as the demo's films have it, for a test to read off. */
function clockFilters(width: number, height: number): string {
  const side = Math.round(pictureClock.side * width);
  const y = Math.round(pictureClock.centreLine * height - side / 2);
  const holes = Array.from({ length: pictureClock.holes }, (_, hole) => {
    const x = Math.round((pictureClock.firstHoleCentre + hole * pictureClock.pitch) * width - side / 2);
    const isGuard = hole === 0 || hole === pictureClock.holes - 1;
    const isLit = isGuard ? '1' : `mod(floor(t/${2 ** (pictureClock.bits - hole)}),2)`;
    return `drawbox=x=${x}:y=${y}:w=${side}:h=${side}:color=white:t=fill:enable='${isLit}'`;
  });
  return `drawbox=x=0:y=${y - side}:w=iw:h=${side * 4}:color=black:t=fill,${holes.join(',')}`;
}

/** Makes a film with a clock in its picture. @param codecs ffmpeg's, for pictures and sound. */
export function makeClockFilm(file: string, seconds: number, codecs: string[]): void {
  const [width, height] = [640, 360];
  const picture = `testsrc2=size=${width}x${height}:rate=24:duration=${seconds},${clockFilters(width, height)}`;
  const sound = `sine=duration=${seconds}`;
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    picture,
    '-f',
    'lavfi',
    '-i',
    sound,
    ...codecs,
    `file:${file}`,
  ]);
}
