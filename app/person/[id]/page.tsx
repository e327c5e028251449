import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { explained } from '@/components/catalog/explained';
import { PersonHeader } from '@/components/catalog/person-header';
import { PosterCard } from '@/components/catalog/poster-card';
import type { Person } from '@/lib/catalog/catalog';
import { getPerson } from '@/lib/catalog/service';
import { parseTitleId } from '@/lib/catalog/title-id';

// The same for everyone and kept: made when first asked for, made anew in the background once a day.
export const revalidate = 86_400;
export const generateStaticParams = () => [];

interface PersonPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  const { name, biography } = await load(params);
  return { title: name, description: biography.slice(0, 300) || undefined };
}

export default async function PersonPage({ params }: PersonPageProps) {
  const person = await load(params);
  return (
    <div className="gutter pt-8">
      <PersonHeader person={person} />
      <h2 className="text-row mt-12 mb-5">Known for</h2>
      {person.credits.length > 0 ? (
        <ul className="poster-grid">
          {person.credits.map(({ title, role }) => (
            <li key={`${title.type}-${title.id}`}>
              <PosterCard title={title} reason={creditWords(title.date, role)} />
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

async function load(params: PersonPageProps['params']): Promise<Person> {
  const id = parseTitleId((await params).id);
  const person = id === null ? null : await explained(getPerson(id));
  return person ?? notFound();
}
