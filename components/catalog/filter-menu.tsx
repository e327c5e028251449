import { FilterLink } from '@/components/catalog/filter-link';
import { ChoiceMenu, ChoiceName, choiceEntry } from '@/components/ui/choice-menu';

export interface Choice {
  name: string;
  href: string;
  chosen: boolean;
}

interface FilterMenuProps {
  label: string;
  choices: Choice[];
  /** Shown on the button; the names of what is chosen unless given. */
  chosen?: string | 0;
  /** The list without this filter. */
  any?: string;
}

export function FilterMenu({ label, choices, chosen, any }: FilterMenuProps) {
  const names = choices.filter((choice) => choice.chosen).map(({ name }) => name);
  const summary = chosen || names.join(', ') || undefined;
  const all = any ? [{ name: 'Any', href: any, chosen: names.length === 0 }, ...choices] : choices;
  const columns = all.length > 40 ? 'grid-cols-4 sm:grid-cols-6' : all.length > 10 ? 'grid-cols-2 sm:grid-cols-3' : '';
  return (
    <ChoiceMenu label={label} chosen={summary}>
      <ul className={`grid gap-0.5 ${columns}`}>
        {all.map(({ name, href, chosen: isChosen }) => (
          <li key={name}>
            <FilterLink href={href} aria-current={isChosen || undefined} className={`${choiceEntry} sm:min-h-10`}>
              <ChoiceName chosen={isChosen}>{name}</ChoiceName>
            </FilterLink>
          </li>
        ))}
      </ul>
    </ChoiceMenu>
  );
}
