import { Artwork } from '@/components/catalog/artwork';
import { IntentLink } from '@/components/ui/intent-link';
import type { ImageTemplate } from '@/lib/catalog/catalog';

interface PersonCardProps {
  id: number;
  name: string;
  portrait: ImageTemplate | null;
  /** Whom they play, or what they are known for. */
  note: string | null;
}

export function PersonCard({ id, name, portrait, note }: PersonCardProps) {
  return (
    <IntentLink href={`/person/${id}`} className="group/card block rounded-lg">
      <Artwork
        kind="portrait"
        title={name}
        image={portrait}
        className="rounded-lg ring-1 ring-line transition-[box-shadow] group-hover/card:ring-ink/40"
      />
      <span className="mt-2 line-clamp-2 text-sm leading-5 font-medium">{name}</span>
      {note && <span className="line-clamp-2 text-sm leading-5 text-muted">{note}</span>}
    </IntentLink>
  );
}
