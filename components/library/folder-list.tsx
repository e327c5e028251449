import { FolderProblems } from '@/components/library/folder-problems';
import { type FolderActs, GivenFolder } from '@/components/library/given-folder';
import { folderWords, kindWords, ratingWords } from '@/components/library/library-words';
import type { SeenBy } from '@/lib/library/given/typed-folder';
import type { FolderView } from '@/lib/use-cases/library/library-view';

interface FolderListProps {
  folders: FolderView[];
  language: string;
  /** The name of the household whose account runs Tonight. */
  household: string;
  acts: FolderActs;
}

/** The server's folders, how each is, who sees it, and what is left out of it with the reason. */
export function FolderList({ folders, language, household, acts }: FolderListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {folders.map((folder) => (
        <li key={folder.path} className="py-4">
          <p className="font-medium wrap-anywhere">{folder.path}</p>
          <p className="text-sm text-muted">
            {kindWords(folder.kind)} · {folderWords(folder, language)}
          </p>
          <p className="text-sm text-muted">
            {folder.given
              ? [seenWords(folder.given.seenBy, household), ratedWords(folder.given.rating)].filter(Boolean).join(' · ')
              : 'Seen by every household here · given by MEDIA_DIRS'}
          </p>
          <FolderProblems problems={folder.problems} />
          {folder.given && (
            <GivenFolder path={folder.path} kind={folder.kind} given={folder.given} household={household} acts={acts} />
          )}
        </li>
      ))}
    </ul>
  );
}

function ratedWords(rating: number | null): string | null {
  return rating === null ? null : `rated “${ratingWords(rating)}”`;
}

function seenWords(seenBy: SeenBy, household: string): string {
  switch (seenBy) {
    case 'everyone':
      return 'Seen by every household here';
    case 'household':
      return `Seen by ${household} alone`;
    case 'kept':
      return 'Seen by the households that it was for';
  }
}
