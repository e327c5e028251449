import { PersonCard } from '@/components/catalog/person-card';
import { Row } from '@/components/ui/row';
import type { PersonSummary } from '@/lib/catalog/catalog';

export function PeopleRow({ heading, people }: { heading: string; people: PersonSummary[] }) {
  if (people.length === 0) return null;
  return (
    <Row heading={heading}>
      {people.map(({ id, name, portrait, knownFor }) => (
        <li key={id} className="portrait-width">
          <PersonCard id={id} name={name} portrait={portrait} note={knownFor} />
        </li>
      ))}
    </Row>
  );
}
