'use client';

import { useState } from 'react';
import { type Clock, ClockContext } from '@/components/tonight/clock-context';
import { DoneBy } from '@/components/tonight/done-by';
import { GuestsHere } from '@/components/tonight/guests/guests-here';
import { HowItWorks } from '@/components/tonight/how-it-works';
import { LetInDialog } from '@/components/tonight/let-in-dialog';
import { NothingFits } from '@/components/tonight/nothing-fits';
import { PeopleHere } from '@/components/tonight/people-here';
import { PickCard } from '@/components/tonight/pick-card';
import { Surprise } from '@/components/tonight/surprise';
import { TonightCard } from '@/components/tonight/tonight-card';
import { useTonight } from '@/components/tonight/use-tonight';
import { VoterChoice } from '@/components/tonight/voter-choice';
import { Row } from '@/components/ui/row';
import { showUndo } from '@/components/ui/undo-toast';
import { titleText } from '@/lib/catalog/title-key';
import type { TonightCard as Card, Tonight } from '@/lib/tonight/schema';

const headings: Record<Card['tier'], string> = {
  together: 'In the middle of, together',
  solo: 'One of you is in the middle of',
  wanted: 'On your lists',
  discover: 'Something new',
};
/** How many cards of the first row a phone shows at once. */
const FIRST_CARDS = 2;
const tiers = ['together', 'solo', 'wanted', 'discover'] as const;

interface TonightScreenProps {
  initial: Tonight;
  /** When the page was made, in milliseconds since 1970, by the household's clock. */
  openedAt: number;
  clock: Clock;
}

/** Deciding together: who is here, until when, what there is, and what it will be. */
export function TonightScreen({ initial, openedAt, clock }: TonightScreenProps) {
  const { tonight, isStale, isActing, act, letIn, askAgain } = useTonight(initial);
  const [atTheDoor, setAtTheDoor] = useState<Tonight['people'][number] | null>(null);
  const [chosenVoter, setChosenVoter] = useState(initial.viewerId);
  const { people, cards, picks, turn } = tonight;
  const here = people.filter((person) => person.here);
  // The person who had the remote may have left.
  const voterId = (here.find(({ id }) => id === chosenVoter) ?? here[0])?.id ?? tonight.viewerId;

  const keyOf = ({ type, tmdbId }: Pick<Card, 'type' | 'tmdbId'>) => ({ type, tmdbId, profileId: voterId });
  const veto = (card: Card) => {
    act({ action: 'veto', ...keyOf(card) });
    void showUndo(`${card.title} is out tonight`, () => act({ action: 'take-back-veto', ...keyOf(card) }));
  };
  const neverAgain = (card: Card) => {
    act({ action: 'never-again', ...keyOf(card) });
    void showUndo(`${card.title} will not be offered again`, () =>
      act({ action: 'take-back-never-again', ...keyOf(card) }),
    );
  };
  const onFirstScreen = picks.length > 0 ? [] : cards.slice(0, FIRST_CARDS);
  const vetoSpent = voterId === tonight.viewerId && tonight.veto !== null;

  return (
    <ClockContext value={clock}>
      {atTheDoor && (
        <LetInDialog
          name={atTheDoor.name}
          letIn={(pin) => letIn(atTheDoor.id, pin)}
          onClose={() => setAtTheDoor(null)}
        />
      )}
      <div className="gutter grid gap-x-16 gap-y-7 lg:grid-cols-[auto_1fr]">
        <div>
          <PeopleHere
            people={people}
            onToggle={(person) => {
              if (person.hasPin && !person.here) setAtTheDoor(person);
              else act({ action: 'here', who: person.id, here: !person.here });
            }}
          />
          <GuestsHere tonight={tonight} onChanged={askAgain} />
        </div>
        <div className="grid min-w-0 content-start gap-7">
          <DoneBy
            openedAt={openedAt}
            doneBy={tonight.doneBy}
            onChoose={(doneBy) => act({ action: 'done-by', doneBy })}
          />
          <VoterChoice people={people} voterId={voterId} onChoose={setChosenVoter} />
        </div>
      </div>
      <HowItWorks tonight={tonight} />
      <p role="status" className="gutter text-muted not-empty:mt-4">
        {isStale && 'No connection: this may not be how it stands now.'}
      </p>
      <Surprise
        tonight={tonight}
        isActing={isActing}
        onPick={(card) => act({ action: 'pick', ...keyOf(card) })}
        onNotThis={(card) => act({ action: 'not-this', ...keyOf(card) })}
      />
      {picks.length > 0 && (
        <section aria-labelledby="picks" className="gutter mt-9">
          <h2 id="picks" className="text-row mb-3">
            {picks.length === 1 ? 'Tonight’s pick' : 'Tonight’s picks'}
          </h2>
          <div className="grid gap-4">
            {picks.map((pick) => (
              <PickCard
                key={titleText(pick)}
                pick={pick}
                people={people}
                onAdvance={({ season, episode }) =>
                  act({ action: 'advance', ...keyOf(pick), expected: { season, episode } })
                }
                onUnpick={() => {
                  act({ action: 'unpick', type: pick.type, tmdbId: pick.tmdbId });
                  void showUndo(`${pick.title} is no longer picked`, () => act({ action: 'pick', ...keyOf(pick) }));
                }}
              />
            ))}
          </div>
        </section>
      )}
      <div className="mt-9 grid grid-cols-1 gap-9">
        {cards.length === 0 && (
          <NothingFits tonight={tonight} onNoHurry={() => act({ action: 'done-by', doneBy: null })} />
        )}
        {tiers.map((tier) => {
          const offered = cards.filter((card) => card.tier === tier);
          if (offered.length === 0) return null;
          return (
            <Row key={tier} heading={tier === 'solo' && here.length < 2 ? 'In the middle of' : headings[tier]}>
              {offered.map((card) => (
                <li key={titleText(card)} className="still-width">
                  <TonightCard
                    card={card}
                    urgent={onFirstScreen.includes(card)}
                    people={people}
                    guests={tonight.guests}
                    voterId={voterId}
                    leads={turn === null || turn === voterId}
                    onPick={() => act({ action: 'pick', ...keyOf(card) })}
                    onVote={(voted) => act({ action: voted ? 'vote' : 'unvote', ...keyOf(card) })}
                    onVeto={vetoSpent ? null : () => veto(card)}
                    onNeverAgain={() => neverAgain(card)}
                  />
                </li>
              ))}
            </Row>
          );
        })}
        {tonight.catalogAway && cards.length > 0 && (
          <p className="gutter text-muted">
            The catalog does not answer fully at the moment, so something may be missing.
          </p>
        )}
      </div>
    </ClockContext>
  );
}
