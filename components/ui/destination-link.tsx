'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { closeSheet } from '@/components/ui/popover-sheet';

interface DestinationLinkProps {
  href: string;
  className: string;
  children: ReactNode;
}

/** A link of the main navigation, which says when its page is the one shown; in a sheet it closes that. */
export function DestinationLink({ href, className, children }: DestinationLinkProps) {
  const current = usePathname() === href;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={className}
      onClick={closeSheet}
    >
      {children}
    </Link>
  );
}
