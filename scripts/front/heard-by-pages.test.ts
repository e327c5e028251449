import { expect, it, onTestFinished } from 'vitest';
import { announceLive, isHeard } from '@/lib/live/channel';
import { joinWire, type Told, tellOthers } from '@/lib/process/other-processes';
import { heardByPages } from './heard-by-pages.ts';

it('what screens hear with every commit is not sent to the pages, and what they have to forget is', () => {
  const sent: Told[] = [];
  const { leave } = joinWire({ wants: heardByPages, send: (told) => void sent.push(told) });
  onTestFinished(leave);
  announceLive({ audiences: ['a'], event: 'change', data: {} });
  expect([isHeard(), sent]).toEqual([false, []]);
  tellOthers('profiles-changed');
  expect(sent).toEqual([{ topic: 'profiles-changed', said: null }]);
});
