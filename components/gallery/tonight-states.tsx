import { examplePeople, examplePick, exampleTonightCard } from '@/components/gallery/examples';
import { nothing, State, States } from '@/components/gallery/state';
import { PickCard } from '@/components/tonight/pick-card';
import { TonightCard } from '@/components/tonight/tonight-card';

const cards = [
  ['Two episodes fit', exampleTonightCard()],
  ['Voted for by both', exampleTonightCard({ votes: ['maya', 'jonas'] })],
  [
    'A film one is in the middle of',
    exampleTonightCard({
      type: 'movie',
      next: null,
      begun: true,
      minutesLeft: 12,
      fit: { count: 1, endsAt: '2026-11-20T21:12:00.000Z' },
      reasons: [{ kind: 'solo', profileId: 'maya' }],
    }),
  ],
  ['Of unknown length', exampleTonightCard({ minutesLeft: null, fit: null, reasons: [{ kind: 'discover' }] })],
] as const;
const picks = [
  ['An episode, one is ahead', examplePick({ ahead: ['jonas'] })],
  ['A show at its end', examplePick({ next: null, target: null, nextAirDate: '2030-05-01' })],
  ['A film', examplePick({ type: 'movie', next: null, target: '/gallery', pickedBy: null })],
] as const;

export function TonightStates() {
  return (
    <>
      <States>
        {cards.map(([name, card]) => (
          <State key={name} name={name}>
            <TonightCard
              card={card}
              people={examplePeople}
              voterId="maya"
              onPick={nothing}
              onVote={nothing}
              onVeto={card.votes.length > 0 ? null : nothing}
              onNeverAgain={nothing}
            />
          </State>
        ))}
      </States>
      {picks.map(([name, pick]) => (
        <State key={name} name={name}>
          <PickCard pick={pick} people={examplePeople} onAdvance={nothing} onUnpick={nothing} />
        </State>
      ))}
    </>
  );
}
