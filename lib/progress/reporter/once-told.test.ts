import { expect, it } from 'vitest';
import { createOnceTold } from '@/lib/progress/reporter/once-told';

it('tells the newest listener, once, and later what nobody heard', () => {
  const heard: string[] = [];
  const told = createOnceTold<string>();
  told.tell('a', 'first');
  const stop = told.listen((thing) => heard.push(`page: ${thing}`));
  const leave = told.listen((thing) => heard.push(`player: ${thing}`));
  told.tell('b', 'second');
  told.tell('b', 'second again');
  leave();
  told.tell('c', 'third');
  stop();
  told.tell('d', 'fourth');
  told.listen((thing) => heard.push(`next page: ${thing}`));
  expect(heard).toEqual(['page: first', 'player: second', 'page: third', 'next page: fourth']);
});
