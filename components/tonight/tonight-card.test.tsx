import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { examplePeople, exampleTonightCard } from '@/components/gallery/examples';
import { ClockContext } from '@/components/tonight/clock-context';
import { TonightCard } from '@/components/tonight/tonight-card';
import { draw } from '@/lib/testing/components/render';
import type { TonightCard as Card } from '@/lib/tonight/schema';

function deal(changes: Partial<Card> = {}, hasVeto = true, leads = false) {
  const on = { pick: vi.fn(), vote: vi.fn(), veto: vi.fn(), neverAgain: vi.fn() };
  const drawn = draw(
    <ClockContext value={{ timeZone: 'Europe/Berlin', language: 'de-DE' }}>
      <TonightCard
        card={exampleTonightCard(changes)}
        people={examplePeople}
        voterId="maya"
        leads={leads}
        onPick={on.pick}
        onVote={on.vote}
        onVeto={hasVeto ? on.veto : null}
        onNeverAgain={on.neverAgain}
      />
    </ClockContext>,
  );
  return { ...drawn, on };
}

describe('TonightCard', () => {
  it.each([
    ['how many episodes fit', {}, 'S1 E6 · 24 min · two episodes end at 23:41'],
    [
      'what is left of a begun one',
      { begun: true, fit: { count: 1, endsAt: '2026-11-20T22:41:00Z' } },
      'S1 E6 · 24 min left · ends at 23:41',
    ],
    ['a film', { type: 'movie', next: null, minutesLeft: 94 }, '1 h 34 min · ends at 23:41'],
    ['what nobody knows the length of', { minutesLeft: null, fit: null }, 'S1 E6'],
  ] as const)('says %s', (_, changes, words) => {
    deal(changes);
    expect(screen.getByText((__, element) => element?.tagName === 'P' && element.textContent === words).tagName).toBe(
      'P',
    );
  });

  it.each([
    ['nobody has', [], 'Vote for Lighthouse', false],
    ['one’s own is given', ['maya'], 'Vote for Lighthouse: 1', true],
    ['another’s is', ['jonas'], 'Vote for Lighthouse: 1', false],
  ] as const)('votes, where %s', async (_, votes, name, voted) => {
    const { user, on } = deal({ votes: [...votes] });
    await user.click(screen.getByRole('button', { name, pressed: voted }));
    expect(on.vote.mock.calls).toEqual([[!voted]]);
    expect(screen.queryByText(/voted for it/)?.textContent ?? null).toBe(
      votes.length === 0 ? null : `${votes[0] === 'maya' ? 'Maya' : 'Jonas'} voted for it`,
    );
  });

  it.each([
    ['plays for who leads the evening', true, ['Play Lighthouse'], ['Vote for Lighthouse', 'Pick Lighthouse']],
    ['is voted for by the others', false, [], ['Vote for Lighthouse', 'Pick Lighthouse']],
  ])('%s', (_, leads, links, buttons) => {
    deal({}, true, leads);
    const names = (role: string) => screen.getAllByRole(role).map((one) => one.getAttribute('aria-label'));
    expect(names('link').slice(1)).toEqual(links);
    expect(names('button').slice(0, 2)).toEqual(buttons);
  });

  it('does not say on each card whose turn it is', () => {
    deal({ reasons: [{ kind: 'discover' }, { kind: 'turn', profileId: 'maya' }] });
    expect(screen.getByRole('article').textContent).toContain('Watched a lot this week');
    expect(screen.getByRole('article').textContent).not.toContain('turn');
  });

  it('was picked when it is played', async () => {
    const { user, on } = deal({}, true, true);
    await user.click(screen.getByRole('link', { name: 'Play Lighthouse' }));
    expect(on.pick).toHaveBeenCalledOnce();
  });

  it('is picked in one press', async () => {
    const { user, on } = deal();
    await user.click(screen.getByRole('button', { name: 'Pick Lighthouse' }));
    expect(on.pick).toHaveBeenCalledOnce();
  });

  it.each([
    [true, 'Your one silent veto: nobody sees whose', 1],
    [false, 'Tonight’s veto is used', 0],
  ])('can be vetoed while there is a veto: %s', async (hasVeto, hint, vetoes) => {
    const { user, on } = deal({}, hasVeto);
    await user.click(screen.getByRole('button', { name: 'Against Lighthouse' }));
    const entry = screen.getByRole('button', { name: `Not tonight ${hint}` });
    expect(entry.getAttribute('aria-disabled')).toBe(hasVeto ? null : 'true');
    await user.click(entry);
    expect(on.veto).toHaveBeenCalledTimes(vetoes);
  });

  it('is never offered again', async () => {
    const { user, on } = deal();
    await user.click(screen.getByRole('button', { name: 'Against Lighthouse' }));
    await user.click(screen.getByRole('button', { name: /Never again/ }));
    expect(on.neverAgain).toHaveBeenCalledOnce();
  });
});
