import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { examplePeople, exampleTonight } from '@/components/gallery/examples';
import { HowItWorks } from '@/components/tonight/how-it-works';
import { draw } from '@/lib/testing/components/render';

it.each([
  ['maya', /It is Maya’s turn: what Maya would like comes first, and Maya presses Play/, /The others vote/],
  [null, /^Vote for what you would like/, /One veto each/],
])('says what turn, vote and veto mean, where the turn is %s’s', (turn, first, second) => {
  draw(<HowItWorks tonight={exampleTonight({ turn, people: examplePeople })} />);
  const words = screen.getByText((_, element) => element?.tagName === 'P').textContent ?? '';
  expect(words).toMatch(first);
  expect(words).toMatch(second);
});
