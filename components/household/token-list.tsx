import { secondaryButton } from '@/components/ui/button';
import { revokeTokenAction } from '@/lib/household/tokens/actions';

export interface ShownToken {
  id: string;
  name: string;
  /** What it may do and for whom, in a few words. */
  may: string;
  /** Who made it, where that is another account. */
  maker: string | null;
  madeAt: string;
  usedAt: string | null;
}

interface TokenListProps {
  tokens: ShownToken[];
  locale: string;
  timeZone: string;
}

/** What acts for profiles without signing in: since when, when last, and a way to end each. */
export function TokenList({ tokens, locale, timeZone }: TokenListProps) {
  if (tokens.length === 0) return null;
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const words = (iso: string) => instant.format(new Date(iso));
  return (
    <ul className="mb-8 max-w-2xl divide-y divide-line border-y border-line">
      {tokens.map(({ id, name, may, maker, madeAt, usedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
          <div className="min-w-0">
            <p className="font-medium break-words">{name}</p>
            <p className="text-sm text-muted">{may}</p>
            <p className="text-sm text-muted">
              {usedAt === null ? (
                'Never used'
              ) : (
                <>
                  Last used <time dateTime={usedAt}>{words(usedAt)}</time>
                </>
              )}
              , made <time dateTime={madeAt}>{words(madeAt)}</time>
              {maker && ` by ${maker}`}
            </p>
          </div>
          <form action={revokeTokenAction}>
            <button
              type="submit"
              name="id"
              value={id}
              className={`${secondaryButton} min-h-10 text-sm`}
              aria-label={`Revoke ${name}, made ${words(madeAt)}`}
            >
              Revoke
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
