import path from 'node:path/posix';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';
import { readPart } from '@/lib/library/names/numerals';

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
  const bySize = files.toSorted((one, other) => other.size - one.size).map((file) => ({ file, ...placeOf(file) }));
  return [...Map.groupBy(bySize, ({ version }) => version).values()].flatMap((all): [File, ...File[]][] => {
    const parts = onceEach(all.toSorted((one, other) => one.part - other.part));
    if (!isWhole(parts)) return all.map(({ file }) => [file]);
    const [first, ...others] = parts.map(({ file }) => file);
    return first ? [[first, ...others]] : [];
  });
}

interface Placed {
  file: PartFile;
  /** What files of one version have in common. */
  version: string;
  /** From 1; 0 of a whole one. */
  part: number;
}

function placeOf(file: PartFile): Omit<Placed, 'file'> {
  const { folder, path: below, named } = file;
  if (named.kind === 'episode') {
    const piece = pieceOfEpisode(file);
    return { version: `${folder}/${piece?.others ?? below}`, part: piece?.part ?? 0 };
  }
  if (named.part === null) return { version: `${folder}/${below}`, part: 0 };
  const parent = path.dirname(below).replace(/\/?(?:cd|dvd|dis[ck])[\s._-]*\d{1,2}$/i, '');
  const version = JSON.stringify([folder, parent, named.edition, path.extname(below).toLowerCase()]);
  return { version, part: named.part };
}

/** A part that lies there twice is played once: the one with more in it. */
function onceEach<Each extends Placed>(parts: readonly Each[]): Each[] {
  return parts.filter(({ part }, index) => part === 0 || part !== parts[index - 1]?.part);
}

/** "Pilot Part 2" alone is how an episode is called. */
function isWhole(parts: readonly Placed[]): boolean {
  return parts.every(({ file, part }, index) => file.named.kind === 'film' || parts.length === 1 || part === index + 1);
}

/** Behind an episode's number: "S01E01 - pt1", "S01E01 Pilot (Part II)". */
const NUMBERED =
  /[\s._([-]+(?:cd|dvd|dis[ck]|pt|part)[\s._-]*(\d|[a-d]|i{1,3}|iv|one|two|three|four)(?![\p{L}\p{N}])[)\]]?/giu;
/** "S01E01a - Title", half of what was shown at once: the other half has a title of its own. */
const LETTERED = /(?<=(?:e|\dx)\d{1,3})([a-d])(?![\p{L}\p{N}]).*(?=\.)/iu;

/** Which part of its episode a file is, from 1, and what the others are called but for theirs; null for a whole one. */
function pieceOfEpisode({ path: below, named }: PartFile): { part: number; others: string } | null {
  const name = path.basename(below);
  const title = (named.kind === 'episode' && named.episodeTitle) || '';
  const numbered = ` ${title}`.search(NUMBERED) < 0 ? null : [...name.matchAll(NUMBERED)].at(-1);
  const found = numbered ?? LETTERED.exec(name);
  if (!found) return null;
  const [said, which = ''] = found;
  const others = name.slice(0, found.index) + name.slice(found.index + said.length);
  return { part: readPart(which), others: path.join(path.dirname(below), others.toLowerCase()) };
}
