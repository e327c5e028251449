'use client';

import { giveCardThumb, useCardThumb } from '@/components/thumbs/card-thumbs';
import { THUMB_LOOKS } from '@/components/thumbs/thumb-looks';
import { ActionMenu } from '@/components/ui/action-menu';
import type { ListableTitle } from '@/lib/watchlist/listable';

/** On a poster: what one thinks of its title, by a button, a long press, or the menu key. */
export function ThumbMenu({ title }: { title: ListableTitle }) {
  const chosen = useCardThumb(title);
  if (chosen === undefined) return null;
  const acts = THUMB_LOOKS.map(({ thumb, label, icon }) => ({
    label,
    icon,
    ...(thumb === chosen && { hint: 'You said so; again takes it back' }),
    act: () => giveCardThumb(title, thumb === chosen ? null : thumb),
  }));
  return <ActionMenu label={`What you think of ${title.title}`} acts={acts} look="second" />;
}
