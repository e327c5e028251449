import { namesWords } from '@/components/tonight/reason-words';
import type { Tonight } from '@/lib/tonight/schema';

/** What turn, vote and veto mean, once for the whole page. */
export function HowItWorks({ tonight: { people, turn } }: { tonight: Tonight }) {
  const name = turn ? namesWords([turn], people) : '';
  return (
    <p className="gutter mt-7 max-w-[72ch] text-sm leading-6 text-muted">
      {name && (
        <>
          <span className="font-medium text-ink">It is {name}’s turn</span>: what {name} would like comes first, and{' '}
          {name} presses Play. Who picks gives the turn away.{' '}
        </>
      )}
      {name ? 'The others vote: ' : 'Vote for what you would like: '}
      each vote moves a title up. One veto each, which nobody sees, takes a title away for tonight.
    </p>
  );
}
