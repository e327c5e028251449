import { ArrowRight } from 'lucide-react';
import Link from 'next/link';

export function SeeAllLink({ href, what }: { href: string; what: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`See all: ${what}`}
      className="inline-flex shrink-0 items-center gap-1 rounded-md text-sm font-medium text-muted transition-colors hover:text-ink"
    >
      See all
      <ArrowRight className="size-4" aria-hidden="true" />
    </Link>
  );
}
