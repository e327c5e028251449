import type { MediaFolder } from '@/lib/env/media-folders';
import type { ScanProblem } from '@/lib/library/disk/found';
import type { FolderState, StoredFolder } from '@/lib/library/files/folders-repository';

export function kindWords(kind: MediaFolder['kind']): string {
  return { films: 'Films', shows: 'Shows', mixed: 'Films and shows' }[kind];
}

/** As what all titles of a folder are rated. */
export function ratingWords(rating: number | null): string {
  if (rating === null) return 'As each title is';
  return rating === 0 ? 'For all ages' : `From ${rating} on`;
}

/** How a folder is, for the person who can do something about it. */
export function folderWords({ state, lookedAt, scannedAt }: Omit<StoredFolder, 'path'>, language: string): string {
  const count = new Intl.NumberFormat(language).format(lookedAt);
  const files = `${count} ${lookedAt === 1 ? 'file' : 'files'}`;
  switch (state) {
    case 'waiting':
      return 'is looked through in a moment';
    case 'scanning':
      return lookedAt > 0 ? `is looked through: ${files} so far` : 'is looked through';
    case 'ready':
      return scannedAt === null ? files : `${files}, last looked through ${atTime(scannedAt, language)}`;
    case 'gone':
      return 'is not there: is its disk connected, and its path right? Everything known of it is kept';
    case 'forbidden':
      return 'may not be read by the user that Tonight runs as';
    case 'hanging':
      return 'gives no answer, as a network share whose server is away. It is tried again every minute';
    default:
      return SOURCE_WORDS[state];
  }
}

const SOURCE_WORDS = {
  gone: 'is not at its server any more. Everything known of it is kept',
  away: 'is out of reach: its server does not answer. It is tried again every minute',
  hanging: 'gives no answer. It is tried again every minute',
  refused: 'is out of reach: its server refuses the key. Make another, and add the server again with it',
  other: 'is out of reach: no Jellyfin answers at the address any more, or it sends on to another one',
  moved: 'is out of reach: another server answers at the address now, and is not shown the key',
  old: 'is out of reach: its server is older than Jellyfin 10.8',
  strange: 'cannot be read: its server answers in a way that Tonight does not know',
};

/** How a library of another server is. */
export function libraryWords(library: Omit<StoredFolder, 'path'>, language: string): string {
  const { state } = library;
  return isSourceTrouble(state) ? SOURCE_WORDS[state] : folderWords(library, language);
}

function isSourceTrouble(state: FolderState): state is keyof typeof SOURCE_WORDS {
  return Object.hasOwn(SOURCE_WORDS, state);
}

function atTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

const PROBLEMS: Record<ScanProblem, string> = {
  empty: 'It is empty.',
  growing: 'It is still being written, and comes in when that is over.',
  name: 'Its name is no Unicode, or too long: give it another.',
  link: 'It is a link. Links are not followed; add the folder where it leads.',
  forbidden: 'It may not be read by the user that Tonight runs as.',
  unreadable: 'It could not be read.',
  damaged: 'It is damaged, or no film.',
  'no-video': 'It has sound, and no pictures.',
  words: 'It plays without some of its captions: those are pictures of a size that there is not.',
  'no-file': 'It is no single file, as a disc in a folder or a link to a stream: only its own server plays it.',
  'no-episode': 'Its server says neither its number nor when it aired.',
};

export function problemWords(problem: ScanProblem): string {
  return PROBLEMS[problem];
}
