import { FolderProblems } from '@/components/library/folder-problems';
import { folderWords, kindWords } from '@/components/library/library-words';
import type { FolderView } from '@/lib/use-cases/library/library-view';

/** The server's folders, how each is, and what is left out of it with the reason. */
export function FolderList({ folders, language }: { folders: FolderView[]; language: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {folders.map((folder) => (
        <li key={folder.path} className="py-4">
          <p className="font-medium break-all">{folder.path}</p>
          <p className="text-sm text-muted">
            {kindWords(folder.kind)} · {folderWords(folder, language)}
          </p>
          <FolderProblems problems={folder.problems} />
        </li>
      ))}
    </ul>
  );
}
