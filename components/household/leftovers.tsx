import { Unfold } from '@/components/ui/unfold';
import type { Leftover } from '@/lib/players/repository';

interface LeftoversProps {
  /** With the name of the address at which each came. */
  kept: (Leftover & { name: string })[];
  locale: string;
  timeZone: string;
}

/** What players sent and Tonight did not understand, for the person who wants to mend it. */
export function Leftovers({ kept, locale, timeZone }: LeftoversProps) {
  if (kept.length === 0) return null;
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <Unfold
      className="mt-8 max-w-2xl"
      summaryClassName="font-medium"
      summary={`${kept.length === 1 ? 'One message was' : `${kept.length} messages were`} not understood`}
    >
      <ul className="divide-y divide-line border-y border-line">
        {kept.map(({ name, why, said, cameAt }) => (
          <li key={`${name} ${cameAt} ${said}`} className="py-4">
            <p className="font-medium break-words">{why}</p>
            <p className="text-sm text-muted">
              {name}, <time dateTime={cameAt}>{instant.format(new Date(cameAt))}</time>
            </p>
            <pre className="mt-2 max-h-48 overflow-auto rounded-lg border border-line bg-surface p-3 text-xs break-all whitespace-pre-wrap">
              {said === '' ? 'Nothing in it' : said}
            </pre>
          </li>
        ))}
      </ul>
    </Unfold>
  );
}
