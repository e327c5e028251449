import { useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { draw } from '@/lib/testing/components/render';
import { later } from '@/lib/testing/components/server';

const KEY = ['letters'];
const fetched = vi.fn(async () => 'server');
const answers: PromiseWithResolvers<string>[] = [];
const sent: string[] = [];

afterEach(() => {
  fetched.mockClear();
  answers.length = 0;
  sent.length = 0;
});

interface LettersProps {
  kept?: 'refetch' | 'answer';
  known?: boolean;
  /** Another device changed it while the act was on its way. */
  changed?: boolean;
}

function Letters({ kept = 'refetch', known = true, changed = false }: LettersProps) {
  const { data } = useQuery({ queryKey: KEY, queryFn: fetched, initialData: known ? '' : undefined, enabled: known });
  const add = useOptimisticAction({
    line: KEY,
    ...(kept === 'refetch' ? { refreshes: KEY } : { answers: KEY, changedMeanwhile: () => changed }),
    send: (letter: string) => {
      sent.push(letter);
      const answer = later<string>();
      answers.push(answer);
      return answer.promise;
    },
    shows: (letter) => [showing<string>(KEY, (letters) => letters + letter)],
    trouble: (letter) => `${letter} could not be added.`,
  });
  return (
    <>
      <p data-testid="letters">{data ?? 'unknown'}</p>
      {['a', 'b'].map((letter) => (
        <button key={letter} type="button" onClick={() => add.mutate(letter)}>
          {letter}
        </button>
      ))}
    </>
  );
}

const shown = () => screen.getByTestId('letters').textContent;
const settle = (index: number, value: string | Error) =>
  act(async () => {
    await waitFor(() => expect(answers.length).toBeGreaterThan(index));
    if (value instanceof Error) answers[index]?.reject(value);
    else answers[index]?.resolve(value);
  });

async function press(user: ReturnType<typeof draw>['user'], ...letters: string[]) {
  for (const letter of letters) await user.click(screen.getByRole('button', { name: letter }));
}

describe('useOptimisticAction', () => {
  it('shows at once, and asks again when the server has taken it', async () => {
    const { user } = draw(<Letters />);
    await press(user, 'a');
    expect(shown()).toBe('a');
    expect(fetched).not.toHaveBeenCalled();
    await settle(0, 'taken');
    await waitFor(() => expect(shown()).toBe('server'));
  });

  it.each([
    [false, 'taken'],
    [true, 'server'],
  ])('shows the answer, and asks as well where another device changed it meanwhile (%s)', async (changed, then) => {
    const { user } = draw(<Letters kept="answer" changed={changed} />);
    await press(user, 'a');
    await settle(0, 'taken');
    await waitFor(() => expect(shown()).toBe(then));
    expect(fetched).toHaveBeenCalledTimes(changed ? 1 : 0);
  });

  it('is taken back with words when the server refuses', async () => {
    // Before the server has been asked again.
    const again = later<string>();
    fetched.mockReturnValueOnce(again.promise);
    const { user } = draw(<Letters />);
    await press(user, 'a');
    await settle(0, new Error('no'));
    await waitFor(() => expect(shown()).toBe(''));
    again.resolve('as before');
    await waitFor(() => expect(shown()).toBe('as before'));
    await screen.findByText('a could not be added.');
  });

  it('sends one after the other, and only the last asks again', async () => {
    const { user } = draw(<Letters />);
    await press(user, 'a', 'b');
    expect([shown(), sent]).toEqual(['ab', ['a']]);
    await settle(0, 'taken');
    await waitFor(() => expect(sent).toEqual(['a', 'b']));
    expect([shown(), fetched.mock.calls.length]).toEqual(['ab', 0]);
    await settle(1, 'taken');
    await waitFor(() => expect(fetched).toHaveBeenCalledOnce());
  });

  it('takes the last answer for what the server has', async () => {
    const { user } = draw(<Letters kept="answer" />);
    await press(user, 'a', 'b');
    await settle(0, 'A');
    expect(shown()).toBe('ab');
    await settle(1, 'AB');
    await waitFor(() => expect(shown()).toBe('AB'));
    expect(fetched).not.toHaveBeenCalled();
  });

  it('asks again where the last answer was a refusal', async () => {
    const { user } = draw(<Letters kept="answer" />);
    await press(user, 'a');
    await settle(0, new Error('no'));
    await waitFor(() => expect(shown()).toBe('server'));
  });

  it('leaves alone what has not come yet', async () => {
    const { user } = draw(<Letters known={false} />);
    await press(user, 'a');
    expect(shown()).toBe('unknown');
    expect(sent).toEqual(['a']);
  });
});
