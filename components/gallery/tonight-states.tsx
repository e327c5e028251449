import { examplePeople, examplePick, exampleTonight, exampleTonightCard } from '@/components/gallery/examples';
import { nothing, State, States } from '@/components/gallery/state';
import { DoneBy } from '@/components/tonight/done-by';
import { GuestCard } from '@/components/tonight/guests/guest-card';
import { HowItWorks } from '@/components/tonight/how-it-works';
import { PeopleHere } from '@/components/tonight/people-here';
import { PickCard } from '@/components/tonight/pick-card';
import { Surprise } from '@/components/tonight/surprise';
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
  [
    'A show at its end',
    examplePick({ next: null, target: null, nextAirDate: '2030-05-01', minutesLeft: null, endsAt: null }),
  ],
  ['A film', examplePick({ type: 'movie', next: null, target: '/gallery', pickedBy: null })],
] as const;

const { type, tmdbId, title, poster, backdrop } = exampleTonightCard();
const guestCard = { type, tmdbId, title, poster, backdrop, minutes: 24 };

export function TonightStates() {
  return (
    <>
      <State name="Whose turn it is">
        <HowItWorks tonight={exampleTonight({ turn: 'maya' })} />
      </State>
      <State name="Who is here, and by when">
        <PeopleHere people={examplePeople} onToggle={nothing} />
        <DoneBy openedAt={Date.parse('2026-11-20T20:15:00Z')} doneBy="2026-11-20T22:00:00.000Z" onChoose={nothing} />
      </State>
      <State name="A surprise, once it is asked for">
        <Surprise
          tonight={exampleTonight({ surprises: [exampleTonightCard()] })}
          isActing={false}
          onPick={nothing}
          onNotThis={nothing}
        />
      </State>
      <States>
        {cards.map(([name, card]) => (
          <State key={name} name={name}>
            <TonightCard
              card={card}
              people={examplePeople}
              voterId="maya"
              leads={card.votes.length === 0}
              onPick={nothing}
              onVote={nothing}
              onVeto={card.votes.length > 0 ? null : nothing}
              onNeverAgain={nothing}
            />
          </State>
        ))}
      </States>
      <States>
        {[0, 2].map((votes) => (
          <State key={votes} name={votes > 0 ? 'A guest has voted, and spent the veto' : 'A guest may vote and veto'}>
            <GuestCard card={{ ...guestCard, votes, voted: votes > 0 }} mayVeto={votes === 0} onAct={nothing} />
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
