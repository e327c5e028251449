import path from 'node:path/posix';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';

/** A file, as far as it tells to which version of a film it belongs. */
interface PartFile {
  folder: string;
  path: string;
  size: number;
  named: NamedFilm | NamedEpisode;
}

/**
 * The files of a title by versions, each with its parts in order: parts of one film are of one edition and lie beside each
 * other, or in the folders of its discs; those of one episode are named alike but for their number. Every other file is a version
 * by itself. Those with most in them come first.
 */
export function versionsOf<File extends PartFile>(files: readonly File[]): [File, ...File[]][] {
  const bySize = files.toSorted((one, other) => other.size - one.size);
  const versions = Map.groupBy(bySize, (file) => sameVersion(file));
  return [...versions.values()].flatMap((parts): [File, ...File[]][] => {
    const [first, ...others] = onceEach(parts.toSorted((one, other) => partOf(one) - partOf(other)));
    if (!first) return [];
    return isWhole([first, ...others]) ? [[first, ...others]] : parts.map((part) => [part]);
  });
}

/** What files of one version have in common. */
function sameVersion(file: PartFile): string {
  const { folder, path: below, named } = file;
  if (named.kind === 'episode') return `${folder}/${pieceOfEpisode(file)?.others ?? below}`;
  if (named.part === null) return `${folder}/${below}`;
  const parent = path.dirname(below).replace(/\/?(?:cd|dvd|dis[ck])[\s._-]*\d{1,2}$/i, '');
  return JSON.stringify([folder, parent, named.edition, path.extname(below).toLowerCase()]);
}

/** A part that lies there twice is played once: the one with more in it. */
function onceEach<File extends PartFile>(parts: readonly File[]): File[] {
  return parts.filter((part, index) => partOf(part) === 0 || partOf(part) !== partOf(parts[index - 1]));
}

/** "Pilot Part 2" alone is how an episode is called. */
function isWhole(parts: readonly PartFile[]): boolean {
  return parts.every((part, index) => part.named.kind === 'film' || parts.length === 1 || partOf(part) === index + 1);
}

function partOf(file: PartFile | undefined): number {
  if (!file) return 0;
  return file.named.kind === 'film' ? (file.named.part ?? 0) : (pieceOfEpisode(file)?.part ?? 0);
}

/** Behind an episode's number: "S01E01 - pt1", "S01E01 Pilot (Part II)". */
const NUMBERED =
  /[\s._([-]+(?:cd|dvd|dis[ck]|pt|part)[\s._-]*(\d|[a-d]|i{1,3}|iv|one|two|three|four)(?![\p{L}\p{N}])[)\]]?/giu;
/** "S01E01a - Title", half of what was shown at once: the other half has a title of its own. */
const LETTERED = /(?<=(?:e|\dx)\d{1,3})([a-d])(?![\p{L}\p{N}]).*(?=\.)/iu;
const NUMBERS = [/^[1ai]$|^one$/i, /^(?:[2b]|ii|two)$/i, /^(?:[3c]|iii|three)$/i, /^(?:[4d]|iv|four)$/i];

/** Which part of its episode a file is, from 1, and what the others are called but for theirs; null for a whole one. */
function pieceOfEpisode({ path: below, named }: PartFile): { part: number; others: string } | null {
  const name = path.basename(below);
  const title = (named.kind === 'episode' && named.episodeTitle) || '';
  const numbered = ` ${title}`.search(NUMBERED) < 0 ? null : [...name.matchAll(NUMBERED)].at(-1);
  const found = numbered ?? LETTERED.exec(name);
  if (!found) return null;
  const [said, which = ''] = found;
  const others = name.slice(0, found.index) + name.slice(found.index + said.length);
  const known = NUMBERS.findIndex((pattern) => pattern.test(which));
  return { part: known < 0 ? Number(which) : known + 1, others: path.join(path.dirname(below), others.toLowerCase()) };
}
