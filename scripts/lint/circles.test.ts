import { expect, it } from 'vitest';
import { circlesIn } from '@/scripts/lint/circles';

it.each([
  ['nothing, of one way', ['lib/a/x > lib/b/y', 'lib/b/y > lib/c/z'], []],
  ['two folders, though no files need each other', ['lib/a/x > lib/b/y', 'lib/b/z > lib/a/w'], ['lib: a b']],
  ['two folders by what lies deeper in them', ['lib/a/p/x > lib/b/q/y', 'lib/b/r/z > lib/a/s/w'], ['lib: a b']],
  ['three folders', ['lib/a/x > lib/b/y', 'lib/b/y > lib/c/z', 'lib/c/z > lib/a/x'], ['lib: a b c']],
  ['folders one level down', ['lib/a/p/x > lib/a/q/y', 'lib/a/q/z > lib/a/p/w'], ['lib/a: p q']],
  ['folders of the top', ['lib/a/x > app/y', 'app/z > lib/b/w'], [': app lib']],
  ['two files', ['lib/a/x > lib/a/y', 'lib/a/y > lib/a/x'], ['lib/a: x y']],
  ['a file and the folder beside it', ['lib/a/x > lib/a/p/y', 'lib/a/p/z > lib/a/x'], ['lib/a: p x']],
  ['no file that is above a folder for another below it', ['lib/a/x > lib/a/p/y', 'lib/a/p/z > lib/a/w'], []],
  [
    'each circle by itself',
    ['lib/a/x > lib/b/y', 'lib/b/y > lib/a/x', 'lib/b/y > lib/c/z', 'lib/c/z > lib/d/w', 'lib/d/w > lib/c/z'],
    ['lib: a b', 'lib: c d'],
  ],
])('finds %s', (_, said, circles) => {
  const imports = said.map((each) => each.split(' > ')).map(([from = '', to = '']) => ({ from, to }));
  expect(circlesIn(imports).map(({ folder, members }) => `${folder}: ${members.join(' ')}`)).toEqual(circles);
});

it('names the imports that close a circle, and no other', () => {
  const imports = [
    { from: 'lib/a/x', to: 'lib/b/y' },
    { from: 'lib/b/z', to: 'lib/a/w' },
    { from: 'lib/b/z', to: 'lib/c/w' },
  ];
  expect(circlesIn(imports)[0]?.imports).toEqual(imports.slice(0, 2));
});
