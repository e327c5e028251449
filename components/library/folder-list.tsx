import { folderWords, kindWords, problemWords } from '@/components/library/library-words';
import { Unfold } from '@/components/ui/unfold';
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
          {folder.problems.length > 0 && (
            <Unfold
              className="mt-2 text-sm"
              summary={`${folder.problems.length === 1 ? 'One thing is' : `${folder.problems.length} things are`} left out`}
            >
              <ul className="mt-1 grid gap-2">
                {folder.problems.map(({ path, problem }) => (
                  <li key={path}>
                    <span className="break-all">{path}</span>
                    <span className="block text-muted">{problemWords(problem)}</span>
                  </li>
                ))}
              </ul>
            </Unfold>
          )}
        </li>
      ))}
    </ul>
  );
}
