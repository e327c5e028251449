import type { Probe } from '@/lib/library/probe/schema';

/** What a version differs from others by. */
interface VersionFacts {
  edition: string | null;
  picture: Pick<NonNullable<Probe['video']>, 'width' | 'height'> | null;
  /** ffprobe's names of the container. */
  container: string;
}

export interface VersionName {
  /** The same from one day to the next, whatever other versions come: `plain.4k`, `director-s-cut.1080p`. */
  key: string;
  /** What people choose: "4K", "Director’s cut". */
  name: string;
}

/** Names of a title's versions, no two the same: by edition, by how fine the picture is, by container, by number. */
export function versionNames(versions: readonly VersionFacts[]): VersionName[] {
  const keys = numbered(versions.map(keyOf), '.');
  const editions = versions.map(({ edition }) => edition && spoken(edition));
  const short = versions.map((version, index) => editions[index] ?? fineness(version));
  const full = versions.map((version, index) =>
    isOnce(short, index) ? (short[index] ?? '') : [editions[index], fineness(version)].filter(Boolean).join(', '),
  );
  const told = full.map((name, index) =>
    isOnce(full, index) ? name : `${name}, ${containerOf(versions[index]?.container ?? '')}`,
  );
  const names = numbered(told, ' ');
  return versions.map((_, index) => ({ key: keys[index] ?? '', name: names[index] ?? '' }));
}

function isOnce(names: readonly string[], index: number): boolean {
  return names.every((name, other) => other === index || name !== names[index]);
}

/** The second and each further one of a name have its number behind it. */
function numbered(names: readonly string[], sign: string): string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name}${sign}${before + 1}`;
  });
}

/** Wide films have fewer lines than their kind: either side tells. */
const KINDS = [
  { name: '4K', width: 3200, height: 1700 },
  { name: '1440p', width: 2300, height: 1300 },
  { name: '1080p', width: 1700, height: 900 },
  { name: '720p', width: 1100, height: 640 },
];

function fineness({ picture, container }: VersionFacts): string {
  if (!picture || picture.height <= 0) return containerOf(container);
  const { width, height } = picture;
  return KINDS.find((kind) => width >= kind.width || height >= kind.height)?.name ?? `${height}p`;
}

function containerOf(container: string): string {
  if (/matroska/.test(container)) return 'Matroska';
  const [first = ''] = container.split(',');
  return /\bmp4\b/.test(container) ? 'MP4' : first.toUpperCase() || 'File';
}

/** "DIRECTORS.CUT", "Director's Cut": as one writes it, with a name's own capitals. */
function spoken(edition: string): string {
  const words = edition.replaceAll(/[\s._]+/g, ' ').trim();
  const isShouted = words.length > 4 && words === words.toUpperCase();
  const plain = isShouted ? words.toLowerCase() : words;
  const quiet = plain.replaceAll(/ (?:Cut|Edition|Version|Collection)\b/g, (word) => word.toLowerCase());
  return quiet.charAt(0).toUpperCase() + quiet.slice(1).replaceAll("'", '’');
}

const MOST_OF_KEY = 40;

function keyOf(version: VersionFacts): string {
  const edition = (version.edition ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, MOST_OF_KEY);
  return `${edition || 'plain'}.${
    fineness(version)
      .toLowerCase()
      .replaceAll(/[^a-z\d]/g, '') || 'file'
  }`;
}
