'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { closeSheet } from '@/components/ui/popover-sheet';

/** A link in a sheet, which closes it and so gives the focus back to its button. */
export function ChoiceLink(props: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      prefetch={false}
      scroll={false}
      onClick={(event) => {
        closeSheet(event);
        props.onClick?.(event);
      }}
    />
  );
}
