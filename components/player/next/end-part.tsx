import type { ComponentType } from 'react';
import type { TitleKey } from '@/lib/catalog/title-key';

interface EndPartProps {
  title: TitleKey & { title: string };
}

let Part: ComponentType<EndPartProps> | null = null;

/** Sets, before anything plays, what the end of a film or an episode asks: the player has no such part of its own. */
export function provideEndPart(part: ComponentType<EndPartProps> | null): void {
  Part = part;
}

export function EndPart({ title }: EndPartProps) {
  return Part && <Part title={title} />;
}
