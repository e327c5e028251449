import { Avatar } from '@/components/household/avatar';
import { chip } from '@/components/ui/button';
import type { Tonight } from '@/lib/tonight/schema';

interface VoterChoiceProps {
  people: Tonight['people'];
  voterId: string;
  onChoose: (id: string) => void;
}

/** Whose votes, veto and picks this device gives now, for a remote control that goes round. */
export function VoterChoice({ people, voterId, onChoose }: VoterChoiceProps) {
  const here = people.filter((person) => person.here);
  if (here.length < 2) return null;
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium text-muted">The remote is with</legend>
      <ul className="flex flex-wrap gap-2">
        {here.map(({ id, name, avatar, color }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === voterId}
              onClick={() => onChoose(id)}
              className={`${chip} pl-1.5 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-ground`}
            >
              <Avatar avatar={avatar} color={color} className="size-7 rounded-full" />
              <span className="max-w-32 truncate">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
