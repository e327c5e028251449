import Link from 'next/link';
import { textLink } from '@/components/ui/button';

/** In the place of Continue Watching for someone who only looks around. */
export function SignInHint() {
  return (
    <p className="gutter text-muted">
      <Link href="/sign-in" className={`${textLink} text-ink`}>
        Sign in
      </Link>{' '}
      or{' '}
      <Link href="/" className={`${textLink} text-ink`}>
        explore the demo
      </Link>
      , and what you are in the middle of waits here.
    </p>
  );
}
