import { Check } from 'lucide-react';
import { Avatar } from '@/components/household/avatar';
import type { Tonight } from '@/lib/tonight/schema';

interface PeopleHereProps {
  people: Tonight['people'];
  onToggle: (person: Tonight['people'][number]) => void;
}

/** Who is on the sofa: one press says that a person came, another that they left. */
export function PeopleHere({ people, onToggle }: PeopleHereProps) {
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium text-muted">Who is here?</legend>
      <ul className="grid grid-cols-4 gap-x-1 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-3">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              aria-pressed={person.here}
              onClick={() => onToggle(person)}
              className="group/person block w-full rounded-2xl text-center sm:w-20"
            >
              <span className="relative mx-auto block size-16">
                <Avatar
                  avatar={person.avatar}
                  color={person.color}
                  className="size-16 rounded-2xl opacity-35 grayscale transition-[opacity,filter] duration-300 group-hover/person:opacity-70 group-aria-pressed/person:opacity-100 group-aria-pressed/person:grayscale-0"
                />
                <span className="absolute -right-1.5 -bottom-1.5 hidden size-6 place-items-center rounded-full bg-lamp text-accent-ink ring-2 ring-ground group-aria-pressed/person:grid">
                  <Check className="size-4" strokeWidth={3} aria-hidden="true" />
                </span>
              </span>
              <span className="mt-2 line-clamp-2 text-sm [overflow-wrap:anywhere] text-muted group-aria-pressed/person:text-ink">
                {person.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
