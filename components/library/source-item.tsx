import { FolderProblems } from '@/components/library/folder-problems';
import { LibrarySwitch } from '@/components/library/library-switch';
import { kindWords, libraryWords } from '@/components/library/library-words';
import { secondaryButton } from '@/components/ui/button';
import type { SourceView } from '@/lib/use-cases/library/sources-view';

export interface SourceActs {
  /** Answers whether it was kept. */
  choose: (form: FormData) => Promise<boolean>;
  remove: (form: FormData) => Promise<void>;
}

/** Another server: which of its libraries are on the shelf, and how they are. */
export function SourceItem({ source, acts, language }: { source: SourceView; acts: SourceActs; language: string }) {
  const { server, name, address, libraries } = source;
  return (
    <li className="py-5">
      <h3 className="font-medium break-words">{name}</h3>
      <p className="text-sm break-all text-muted">{address}</p>
      {libraries.length === 0 && <p className="mt-3">It has no library of films or shows.</p>}
      <ul className="-mx-2 mt-2">
        {libraries.map((library) => (
          <li key={library.id}>
            <LibrarySwitch
              server={server}
              library={library.id}
              label={library.name}
              text={
                library.isChosen
                  ? `${kindWords(library.kind)} · ${libraryWords(library, language)}`
                  : `${kindWords(library.kind)} · not on the shelf`
              }
              isChosen={library.isChosen}
              choose={acts.choose}
            />
            {library.isChosen && (
              <div className="px-2">
                <FolderProblems problems={library.problems} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <form action={acts.remove} className="mt-3">
        <button
          type="submit"
          name="server"
          value={server}
          className={`${secondaryButton} min-h-10 text-sm`}
          aria-label={`Remove ${name}`}
        >
          Remove
        </button>
      </form>
    </li>
  );
}
