import Link from 'next/link';
import { textLink } from '@/components/ui/button';

/** Credit where the data comes from, as TMDB's and JustWatch's terms ask, on every page that shows it. */
export function SiteFooter() {
  return (
    <footer className="gutter mt-16 border-t border-line py-8 text-sm text-muted">
      <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-3">
        <p className="max-w-prose">
          This product uses the TMDB API but is not endorsed or certified by TMDB. Where to watch is data from
          JustWatch.
        </p>
        <p className="flex gap-6">
          <Link href="/settings/display" prefetch={false} className={textLink}>
            Display
          </Link>
          <Link href="/about" prefetch={false} className={textLink}>
            About and credits
          </Link>
        </p>
      </div>
    </footer>
  );
}
