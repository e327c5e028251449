import type { CrewMember, Movie, Show } from '@/lib/catalog/catalog';

const jobs: { label: string; of: readonly string[] }[] = [
  { label: 'Directed by', of: ['Director'] },
  { label: 'Written by', of: ['Screenplay', 'Writer', 'Story'] },
  { label: 'Music by', of: ['Original Music Composer'] },
];

/** Who made it, in a line or two each. */
export function MakerFacts({ title }: { title: Movie | Show }) {
  const facts = jobs.map(({ label, of }) => ({ label, names: names(title.crew, of) }));
  if (title.type === 'tv') {
    facts.unshift({ label: 'Created by', names: title.createdBy });
    facts.push({ label: 'Shown on', names: title.networks });
  }
  const known = facts.filter((fact) => fact.names.length > 0);
  if (known.length === 0) return null;
  return (
    <dl className="mt-8 flex flex-wrap gap-x-10 gap-y-4 text-[0.9375rem]">
      {known.map((fact) => (
        <div key={fact.label} className="max-w-xs">
          <dt className="text-sm text-muted">{fact.label}</dt>
          <dd className="mt-0.5">{fact.names.slice(0, 3).join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function names(crew: CrewMember[], of: readonly string[]): string[] {
  return [...new Set(crew.filter(({ job }) => of.includes(job)).map(({ name }) => name))];
}
