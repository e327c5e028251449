import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { atomFeed, type Feed, jsonFeed } from '@/lib/players/out/feed';

const feed: Feed = {
  title: 'What “Ada” <watched>',
  language: 'en-GB',
  home: 'https://tonight.example/history?a=1&b="2"',
  id: 'urn:tonight:watched:1',
  items: [
    {
      id: 'urn:uuid:1',
      title: 'Tom & Jerry\u0000\u0008',
      url: 'https://tonight.example/title/movie/1',
      text: '<b>',
      at: '2026-11-27T20:00:00.000Z',
    },
    {
      id: 'urn:uuid:2',
      title: 'Old',
      url: 'https://tonight.example/title/tv/2',
      text: 'x',
      at: '2026-11-01T20:00:00.000Z',
    },
  ],
};

it('says the same as JSON Feed', () => {
  const said = JSON.parse(jsonFeed(feed));
  expect(said).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
  });
  expect(said.items[0]).toEqual({
    id: 'urn:uuid:1',
    title: feed.items[0]?.title,
    url: feed.items[0]?.url,
    content_text: '<b>',
    date_published: '2026-11-27T20:00:00.000Z',
  });
});

it('is Atom that a parser reads, whatever a title holds', () => {
  const texts: string[] = [];
  const links: unknown[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => texts.push(text));
  parser.on('opentag', ({ name, attributes }) => name === 'link' && links.push(attributes.href));
  parser.write(atomFeed(feed)).close();
  expect(texts).toEqual(expect.arrayContaining([feed.title, 'Tom & Jerry', '<b>', feed.id]));
  // Of the feed: the newest.
  expect(texts.indexOf('2026-11-27T20:00:00.000Z')).toBeLessThan(texts.indexOf('Tom & Jerry'));
  expect(links[0]).toBe(feed.home);
});
