import { expect, it } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

const sintel = await createCatalog(createDirectReader(createDemoSource())).getMovie(9_000_002);
if (!sintel) throw new Error('the demo has no Sintel');

it.each([
  ['its name and year', {}, { title: 'Sintel (2010)', description: sintel.overview }],
  ['its name alone where it has no date', { date: null }, { title: 'Sintel' }],
  ['no description where the catalog has none', { overview: '' }, { description: undefined }],
  ['its picture, wide rather than tall', {}, { openGraph: { images: [expect.stringContaining('backdrop')] } }],
  [
    'its poster where it has no wide one',
    { backdrop: null },
    { openGraph: { images: [expect.stringContaining('poster')] } },
  ],
  ['no picture where it has none', { backdrop: null, poster: null }, { openGraph: undefined }],
])('a title’s page tells of %s', (_, changes, expected) => {
  const metadata = titleMetadata({ ...sintel, ...changes });
  expect(metadata).toMatchObject(expected);
  expect(String(metadata.metadataBase)).toMatch(/^https?:\/\//);
});
