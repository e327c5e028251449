import { PersonCard } from '@/components/catalog/person-card';
import { Row } from '@/components/ui/row';
import type { CastMember } from '@/lib/catalog/catalog';

/** Billing goes on for hundreds; the first two dozen are whom one looks for. */
const shown = 24;

export function CastRow({ cast }: { cast: CastMember[] }) {
  const billed = [...new Map(cast.map((member) => [member.personId, member])).values()].slice(0, shown);
  if (billed.length === 0) return null;
  return (
    <Row heading="Cast">
      {billed.map(({ personId, name, character, portrait }) => (
        <li key={personId} className="portrait-width">
          <PersonCard id={personId} name={name} portrait={portrait} note={character} />
        </li>
      ))}
    </Row>
  );
}
