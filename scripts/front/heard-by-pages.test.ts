import { expect, it, onTestFinished } from 'vitest';
import { announceLive } from '@/lib/live/channel';
import { joinWire, type Told, tellOthers } from '@/lib/process/other-processes';
import { heardByPages } from './heard-by-pages.ts';

/** What a process at the other end of a wire is sent. */
function sentTo(wants: (topic: string) => boolean): Told[] {
  const sent: Told[] = [];
  const { leave } = joinWire({ wants, send: (told) => void sent.push(told) });
  onTestFinished(leave);
  return sent;
}

it('what screens hear with every commit is not sent to the pages, and what they have to forget is', () => {
  const [pages, anotherFront] = [sentTo(heardByPages), sentTo(() => true)];
  announceLive({ audiences: ['a'], event: 'change', data: {} });
  expect([pages.length, anotherFront.length]).toEqual([0, 1]);
  tellOthers('profiles-changed');
  expect(pages).toEqual([{ topic: 'profiles-changed', said: null }]);
});
