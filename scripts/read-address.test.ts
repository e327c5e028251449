import { expect, it } from 'vitest';
import { readAddress } from './read-address';

it.each([
  ['/title/movie/550', '/title/movie/550'],
  ['/search?q=%E0%A4%A', '/search?q=%E0%A4%A'],
  ['/%F0%9F%8D%BF', '/%F0%9F%8D%BF'],
  ['/title/movie/%00', '/title/movie/%00'],
  ['http://evil.example/home?a=b', '/home?a=b'],
  ['HTTPS://evil.example:81/home', '/home'],
  ['http://evil.example', '/'],
  ['http://evil.example?a', '/?a'],
  ['/sign-in?next=http://evil.example/', '/sign-in?next=http://evil.example/'],
  ['/title/movie/%E0%A4%A', 400],
  ['/%', 400],
  ['/%ff', 400],
  ['http://evil.example/%ff', 400],
  ['*', 400],
  ['evil.example:443', 400],
  ['ftp://evil.example/', 400],
])('%s: %s', (address, expected) => {
  const read = readAddress(address);
  expect(typeof read === 'string' ? read : read.status).toBe(expected);
});

it.each(['TRACE', 'TRACK', 'CONNECT'])('%s is no way to ask', (method) => {
  expect(readAddress('/home', method)).toMatchObject({ status: 405 });
});
