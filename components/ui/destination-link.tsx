'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

interface DestinationLinkProps {
  href: string;
  className: string;
  /** For what has to close when the page changes under it. */
  onFollow?: () => void;
  children: ReactNode;
}

/** A link of the main navigation, which says when its page is the one shown. */
export function DestinationLink({ href, className, onFollow, children }: DestinationLinkProps) {
  const current = usePathname() === href;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={className}
      onClick={onFollow}
    >
      {children}
    </Link>
  );
}
