'use client';

import { useProfileId } from '@/components/household/use-profile-id';
import { THUMB_LOOKS } from '@/components/thumbs/thumb-looks';
import { useThumbs } from '@/components/thumbs/use-thumbs';
import { thumbOf } from '@/lib/thumbs/with-thumb';
import type { ListableTitle } from '@/lib/watchlist/listable';

/**
 * What the profile of this browser thinks of a title, in one touch; the same again takes it back. Needs a query provider
 * above it, and does nothing before it is known what was thought until now.
 */
export function ThumbButtons({ title }: { title: Pick<ListableTitle, 'type' | 'tmdbId' | 'title'> }) {
  const { thumbs, give } = useThumbs(useProfileId());
  const chosen = thumbs ? thumbOf(thumbs, title) : null;
  return (
    <fieldset className="flex gap-2">
      <legend className="sr-only">What you think of {title.title}</legend>
      {THUMB_LOOKS.map(({ thumb, label, icon: Icon }) => (
        <button
          key={thumb}
          type="button"
          aria-label={label}
          title={label}
          aria-pressed={chosen === thumb}
          aria-disabled={!thumbs}
          onClick={() => thumbs && give({ title, thumb: chosen === thumb ? null : thumb })}
          className="grid size-11 place-items-center rounded-full border border-edge bg-ground/40 text-ink transition-colors hover:border-ink hover:bg-raised aria-disabled:opacity-60 aria-pressed:border-accent aria-pressed:text-accent"
        >
          <Icon className={`size-5 ${chosen === thumb ? 'fill-current' : ''}`} aria-hidden="true" />
        </button>
      ))}
    </fieldset>
  );
}
