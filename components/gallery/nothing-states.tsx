import { Bookmark } from 'lucide-react';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { SeasonTrouble } from '@/components/catalog/season-trouble';
import { exampleTonight } from '@/components/gallery/examples';
import { nothing, State, States } from '@/components/gallery/state';
import { NothingFits } from '@/components/tonight/nothing-fits';
import { secondaryButton } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';
import { PosterGridSkeleton, RowSkeleton } from '@/components/ui/skeleton';

const later = async () => undefined;
const evenings = [
  ['ends in time', exampleTonight({ doneBy: '2026-11-20T22:00:00.000Z' })],
  ['is left', exampleTonight()],
  ['is known, as the catalog is away', exampleTonight({ catalogAway: true })],
] as const;

/** What stands where there is nothing, or nothing yet, each with a way on. */
export function NothingStates() {
  return (
    <>
      <States>
        <State name="A list that is empty">
          <EmptyCard
            icon={Bookmark}
            heading="Nothing on your list"
            text="The plus on a poster puts it here."
            after="It is on every device of yours."
          >
            <button type="button" className={secondaryButton}>
              Browse movies
            </button>
          </EmptyCard>
        </State>
        {evenings.map(([name, tonight]) => (
          <State key={name} name={`Tonight, nothing ${name}`}>
            <NothingFits tonight={tonight} onNoHurry={nothing} />
          </State>
        ))}
        {(['unavailable', 'unauthorized'] as const).map((reason) => (
          <State key={reason} name={`A row the catalog does not give: ${reason}`}>
            <CatalogTrouble what="Popular" reason={reason} />
          </State>
        ))}
        <State name="A season that did not arrive">
          <SeasonTrouble name="Season 2" retry={later} />
        </State>
      </States>
      <State name="What is on its way">
        <RowSkeleton heading="Popular" />
        <RowSkeleton heading="Continue Watching" shape="still" />
        <PosterGridSkeleton count={4} />
      </State>
    </>
  );
}
