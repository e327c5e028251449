import Link from 'next/link';
import { textLink } from '@/components/ui/button';

/** The way on for a person who forgot a PIN, or has to wait after another's wrong tries: the account's own proof. */
export function ForgottenPin({ next }: { next: string }) {
  return (
    <p className="mt-6 text-muted">
      <Link
        href={`/settings/confirm?next=${encodeURIComponent(next)}`}
        prefetch={false}
        className={`${textLink} text-ink`}
      >
        Forgot the PIN?
      </Link>
    </p>
  );
}
