import { Check, Plus } from 'lucide-react';
import { chip } from '@/components/ui/button';
import type { WatchProvider } from '@/lib/catalog/catalog';

interface ServiceTogglesProps {
  services: WatchProvider[];
  chosen: number[];
  /** Gets `service`, an id. */
  toggle: (form: FormData) => Promise<void>;
}

/** The services one may have, each a switch. */
export function ServiceToggles({ services, chosen, toggle }: ServiceTogglesProps) {
  return (
    <form action={toggle}>
      <ul className="flex flex-wrap gap-2.5">
        {services.map(({ id, name }) => {
          const have = chosen.includes(id);
          return (
            <li key={id}>
              <button
                type="submit"
                name="service"
                value={id}
                aria-pressed={have}
                data-chosen={have ? '' : undefined}
                className={chip}
              >
                {have ? (
                  <Check className="size-4 text-accent" aria-hidden="true" />
                ) : (
                  <Plus className="size-4" aria-hidden="true" />
                )}
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </form>
  );
}
