import { notFound } from 'next/navigation';
import { PersonHeader } from '@/components/catalog/person-header';
import { ListablePoster } from '@/components/titles/listable-poster';
import type { Person } from '@/lib/catalog/catalog';
import { explained } from '@/lib/catalog/explained';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { parseTitleId } from '@/lib/catalog/title-id';
import { titleKey, titleText } from '@/lib/catalog/title-key';

export function PersonPage({ person }: { person: Person }) {
  return (
    <div className="gutter pt-8">
      <PersonHeader person={person} />
      <h2 className="text-row mt-12 mb-5">Known for</h2>
      {person.credits.length > 0 ? (
        <ul className="poster-grid">
          {person.credits.map(({ title, role }) => (
            <li key={titleText(titleKey(title.type, title.id))}>
              <ListablePoster title={title} reason={creditWords(title.date, role)} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">No credits are listed.</p>
      )}
    </div>
  );
}

function creditWords(date: string | null, role: string | null): string | undefined {
  return [date?.slice(0, 4), role].filter(Boolean).join(' · ') || undefined;
}

/** The person an address names, or the 404 page. */
export async function loadPerson({ catalog, locale }: LocalCatalog, idText: string): Promise<Person> {
  const id = parseTitleId(idText);
  const person = id === null ? null : await explained(catalog.getPerson(id, locale));
  return person ?? notFound();
}
