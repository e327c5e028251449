import { problemWords } from '@/components/library/library-words';
import { Unfold } from '@/components/ui/unfold';
import type { FileProblem } from '@/lib/library/disk/found';

/** What is left out of a folder, with the reasons. */
export function FolderProblems({ problems }: { problems: FileProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Unfold
      className="mt-2 text-sm"
      summary={`${problems.length === 1 ? 'One thing is' : `${problems.length} things are`} left out`}
    >
      <ul className="mt-1 grid gap-2">
        {problems.map(({ path, problem }) => (
          <li key={path}>
            <span className="break-all">{path}</span>
            <span className="block text-muted">{problemWords(problem)}</span>
          </li>
        ))}
      </ul>
    </Unfold>
  );
}
