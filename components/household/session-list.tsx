import type { ReactNode } from 'react';
import { secondaryButton } from '@/components/ui/button';
import { endSessionAction } from '@/lib/household/session-actions';
import type { AccountSession } from '@/lib/household/sessions/repository';

interface SessionListProps {
  sessions: AccountSession[];
  /** The session that looks. */
  own: string;
  locale: string;
  timeZone: string;
  /** What the household calls them, by session. */
  names: ReadonlyMap<string, string>;
  /** Lets the device that looks give itself a name. */
  nameOwn: (name: string) => ReactNode;
}

/** Each place an account is signed in: on what, since when, from where. */
export function SessionList({ sessions, own, locale, timeZone, names, nameOwn }: SessionListProps) {
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const words = (iso: string) => instant.format(new Date(iso));
  return (
    <ul className="max-w-2xl divide-y divide-line border-y border-line">
      {sessions.map(({ id, beganAt, seenAt, device, address }) => {
        const name = names.get(id) ?? device ?? 'A device that has not been here yet';
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
            <div className="min-w-0">
              <p className="font-medium break-words">
                {name}
                {id === own && <span className="ml-2 text-sm text-muted">this one</span>}
              </p>
              <p className="text-sm text-muted">
                Last here <time dateTime={seenAt}>{words(seenAt)}</time>
                {address && ` from ${address}`}
              </p>
              <p className="text-sm text-muted">
                Signed in <time dateTime={beganAt}>{words(beganAt)}</time>
              </p>
            </div>
            {id === own && nameOwn(names.get(id) ?? '')}
            {id !== own && (
              <form action={endSessionAction}>
                <button
                  type="submit"
                  name="id"
                  value={id}
                  className={`${secondaryButton} min-h-10 text-sm`}
                  aria-label={`Sign out ${name}, signed in ${words(beganAt)}`}
                >
                  Sign out
                </button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
