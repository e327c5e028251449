import { kindWords } from '@/components/library/library-words';
import { PickField } from '@/components/ui/pick-field';
import type { MediaFolder } from '@/lib/env/media-folders';
import type { FormState } from '@/lib/household/form-state';
import type { SeenBy } from '@/lib/library/given/typed-folder';

const KINDS = (['mixed', 'films', 'shows'] as const).map((kind) => [kind, kindWords(kind)] as const);

interface FolderFieldsProps {
  kind: MediaFolder['kind'];
  seenBy: SeenBy;
  /** The name of the household whose account runs Tonight. */
  household: string;
  state: FormState | null;
}

/** What a folder holds, and who sees that. */
export function FolderFields({ kind, seenBy, household, state }: FolderFieldsProps) {
  const people: [SeenBy, string][] = [
    ['everyone', 'Every household here'],
    ['household', `${household} alone`],
  ];
  if (seenBy === 'kept') people.push(['kept', 'The households that it was for']);
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <PickField
        name="kind"
        label="What is in it"
        initial={kind}
        choices={KINDS}
        hint="In a folder of films no name is read as an episode’s."
        error={state?.errors.kind?.[0]}
      />
      <PickField
        name="seenBy"
        label="Who sees it"
        initial={seenBy}
        choices={people}
        hint="A profile’s rating cap holds in any case."
        error={state?.errors.seenBy?.[0]}
      />
    </div>
  );
}
