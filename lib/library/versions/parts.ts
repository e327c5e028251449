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
 * other, or in the folders of its discs. Every other file is a version by itself. Those with most in them come first.
 */
export function versionsOf<File extends PartFile>(files: readonly File[]): [File, ...File[]][] {
  const bySize = files.toSorted((one, other) => other.size - one.size);
  const versions = Map.groupBy(bySize, (file) => sameFilm(file));
  return [...versions.values()].flatMap((parts): [File, ...File[]][] => {
    const [first, ...others] = onceEach(parts.toSorted((one, other) => partOf(one) - partOf(other)));
    return first ? [[first, ...others]] : [];
  });
}

/** What files of one version have in common. */
function sameFilm({ folder, path: below, named }: PartFile): string {
  if (named.kind !== 'film' || named.part === null) return `${folder}/${below}`;
  const parent = path.dirname(below).replace(/\/?(?:cd|dvd|dis[ck])[\s._-]*\d{1,2}$/i, '');
  return JSON.stringify([folder, parent, named.edition, path.extname(below).toLowerCase()]);
}

/** A part that lies there twice is played once: the one with more in it. */
function onceEach<File extends PartFile>(parts: readonly File[]): File[] {
  return parts.filter((part, index) => partOf(part) === 0 || partOf(part) !== partOf(parts[index - 1]));
}

function partOf(file: PartFile | undefined): number {
  return file?.named.kind === 'film' ? (file.named.part ?? 0) : 0;
}
