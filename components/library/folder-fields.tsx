import { kindWords, ratingWords } from '@/components/library/library-words';
import { PickField } from '@/components/ui/pick-field';
import type { MediaFolder } from '@/lib/env/media-folders';
import type { FormState } from '@/lib/household/form-state';
import { RATING_CAPS, withOwn } from '@/lib/household/locale-choices';
import type { SeenBy } from '@/lib/library/given/typed-folder';
import type { Given } from '@/lib/use-cases/library/library-view';

const RATINGS = RATING_CAPS.map(([age]) => [age, ratingWords(age === '' ? null : Number(age))] as const);
const KINDS = (['mixed', 'films', 'shows'] as const).map((kind) => [kind, kindWords(kind)] as const);

interface FolderFieldsProps {
  kind: MediaFolder['kind'];
  given: Given;
  /** The name of the household whose account runs Tonight. */
  household: string;
  state: FormState | null;
}

/** What a folder holds, who sees that, and from which age on. */
export function FolderFields({ kind, given: { seenBy, rating }, household, state }: FolderFieldsProps) {
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
      <div className="sm:col-span-2">
        <PickField
          name="rating"
          label="Rated"
          initial={String(rating ?? '')}
          choices={withOwn(RATINGS, rating === null ? undefined : String(rating))}
          hint="All of its titles count as rated so, or higher where they are. A profile whose cap is lower does not see such a title anywhere, in the catalog neither; what nobody else has rated it sees up to its cap."
          error={state?.errors.rating?.[0]}
        />
      </div>
    </div>
  );
}
