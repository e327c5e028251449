import type { ComponentType } from 'react';
import type { TitleKey } from '@/lib/catalog/title-key';

interface EndPartProps {
  title: TitleKey & { title: string };
}

let Part: ComponentType<EndPartProps> | null = null;

/** What the end of a film or an episode asks of its title: the player knows of none, and is told before anything plays. */
export function provideEndPart(part: ComponentType<EndPartProps> | null): void {
  Part = part;
}

export function EndPart({ title }: EndPartProps) {
  return Part && <Part title={title} />;
}
