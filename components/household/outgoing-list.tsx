import { DeliveryLog } from '@/components/household/delivery-log';
import { secondaryButton } from '@/components/ui/button';
import type { OutgoingHook } from '@/lib/players/out/repository';
import { OUTGOING_EVENTS } from '@/lib/players/out/schema';
import { OUTGOING_TERMS } from '@/lib/players/terms';
import {
  removeOutgoingHookAction,
  resumeOutgoingHookAction,
  testOutgoingHookAction,
} from '@/lib/use-cases/players/outgoing-actions';

interface OutgoingListProps {
  /** With the name of whose deeds each tells; null: of a profile that was deleted. */
  hooks: (OutgoingHook & { whose: string | null })[];
  locale: string;
  timeZone: string;
}

const DOES = [
  { action: testOutgoingHookAction, words: 'Send a test', when: () => true },
  { action: resumeOutgoingHookAction, words: 'Switch on again', when: (hook: OutgoingHook) => hook.offAt !== null },
  { action: removeOutgoingHookAction, words: 'Remove', when: () => true },
];

/** The addresses that hear what happens here, how it goes, and what can be done about it. */
export function OutgoingList({ hooks, locale, timeZone }: OutgoingListProps) {
  if (hooks.length === 0) return null;
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const words = (iso: string) => instant.format(new Date(iso));
  return (
    <ul className="mb-8 max-w-2xl divide-y divide-line border-y border-line">
      {hooks.map((hook) => (
        <li key={hook.id} className="py-4">
          <p className="font-medium break-words">{hook.name}</p>
          <p className="text-sm break-all text-muted">{hook.address}</p>
          <p className="text-sm text-muted">
            {hook.whose ?? 'A profile that was deleted'}: {hook.events.map((kind) => OUTGOING_EVENTS[kind]).join(', ')}
          </p>
          {hook.offAt ? (
            <p className="mt-2 text-sm text-danger">
              Switched off <time dateTime={hook.offAt}>{words(hook.offAt)}</time>. {hook.offWhy}
            </p>
          ) : (
            hook.failingSince && (
              <p className="mt-2 text-sm text-danger">
                Nothing has arrived since <time dateTime={hook.failingSince}>{words(hook.failingSince)}</time>. It is
                tried again for {OUTGOING_TERMS.offAfterDays} days.
              </p>
            )
          )}
          <div className="mt-3 flex flex-wrap gap-3">
            {DOES.filter(({ when }) => when(hook)).map((does) => (
              <form key={does.words} action={does.action}>
                <button
                  type="submit"
                  name="id"
                  value={hook.id}
                  className={`${secondaryButton} min-h-10 text-sm`}
                  aria-label={`${does.words}: ${hook.name}`}
                >
                  {does.words}
                </button>
              </form>
            ))}
          </div>
          <DeliveryLog name={hook.name} log={hook.log} waiting={hook.waiting} words={words} />
        </li>
      ))}
    </ul>
  );
}
