import type { ReactNode } from 'react';
import { Picture } from '@/components/catalog/picture';
import { tileHue } from '@/components/catalog/tile-hue';
import type { ImageTemplate } from '@/lib/catalog/catalog';

/**
 * The wide picture behind the top of a page, dark towards its foot and its left, where the words are. It reaches under
 * the header and is as tall as it will be before the picture is there.
 */
export function Backdrop({
  title,
  image,
  loading = 'urgent',
  children,
}: {
  title: string;
  image: ImageTemplate | null;
  /** As a {@link Picture}'s. */
  loading?: 'lazy' | 'urgent';
  children: ReactNode;
}) {
  return (
    <div className="relative -mt-(--header) isolate">
      <div
        aria-hidden="true"
        className={`drawn-tile ${tileHue(title)} backdrop-fade absolute inset-x-0 top-0 -z-10 h-[min(100%,max(56.25vw,26rem))]`}
      >
        {image && (
          <Picture
            image={image}
            width={1280}
            height={720}
            sizes="100vw"
            loading={loading}
            className="size-full object-cover object-[50%_20%]"
          />
        )}
      </div>
      {children}
    </div>
  );
}
