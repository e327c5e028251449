import { Unfold } from '@/components/ui/unfold';
import type { LoggedDelivery } from '@/lib/players/out/repository';
import { OUTGOING_EVENTS, type OutgoingEvent } from '@/lib/players/out/schema';

interface DeliveryLogProps {
  name: string;
  log: LoggedDelivery[];
  /** How many events still wait to be sent. */
  waiting: number;
  /** An instant in words. */
  words: (iso: string) => string;
}

/** What was sent to an address last, and how that went. */
export function DeliveryLog({ name, log, waiting, words }: DeliveryLogProps) {
  if (log.length === 0 && waiting === 0) return null;
  return (
    <Unfold
      className="mt-3"
      open={log[0]?.kind === 'test'}
      label={`What was sent to ${name}`}
      summaryClassName="text-sm font-medium"
      summary={`What was sent${waiting > 0 ? `, ${waiting} waiting` : ''}`}
    >
      <ul className="divide-y divide-line border-y border-line text-sm">
        {log.map(({ id, kind, state, attempts, happenedAt, nextAt, outcome, milliseconds }) => (
          <li key={id} className="py-2.5">
            <p>
              {kind === 'test' ? 'A test' : OUTGOING_EVENTS[kind as OutgoingEvent]},{' '}
              <time dateTime={happenedAt}>{words(happenedAt)}</time>
            </p>
            <p className={state === 'arrived' ? 'text-muted' : 'text-danger'}>
              {outcome ?? 'On its way'}
              {state === 'arrived' && milliseconds !== null && ` after ${milliseconds} ms`}
              {state === 'waiting' && outcome !== null && `; again ${words(nextAt)}`}
              {attempts > 1 && `, ${attempts} attempts`}
            </p>
          </li>
        ))}
      </ul>
    </Unfold>
  );
}
