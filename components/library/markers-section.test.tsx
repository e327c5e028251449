import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { MarkersSection } from '@/components/library/markers-section';
import { titleKey } from '@/lib/catalog/title-key';
import { draw } from '@/lib/testing/components/render';
import type { MarkersView } from '@/lib/use-cases/library/markers-view';

const nothing = async () => undefined;
const acts = (readAll: () => Promise<string>) => ({
  correct: async () => ({ values: {}, errors: {} }),
  deny: nothing,
  forget: nothing,
  readAll,
});
const titles = [{ key: titleKey('tv', 7), label: 'Harbour', year: 2001, files: 2 }];

const section = (view: Partial<MarkersView>, words = '', readAll = async () => '{}') =>
  draw(<MarkersSection view={{ titles, chosen: null, hears: true, ...view }} words={words} acts={acts(readAll)} />);

it('names titles, each with the way to its markers', () => {
  section({}, 'harb');
  const link = screen.getByRole('link', { name: 'Harbour (2001)' });
  expect(link.getAttribute('href')).toBe('/settings/library?words=harb&title=tv%2F7');
  expect(screen.queryByText(/chromaprint/)).toBeNull();
});

it('says that sounds cannot be compared here, that nothing was looked at yet, and that no title is called so', () => {
  section({ hears: false, titles: [] });
  expect(screen.getByRole('status').textContent).toContain('chromaprint');
  expect(screen.getByText('Nothing was looked at yet.').tagName).toBe('P');
  section({ titles: [] }, 'nothing');
  expect(screen.getByText('No title is called that.').tagName).toBe('P');
});

it('gives the browser a file of all markers, and says when they do not come', async () => {
  const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:markers');
  const read = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('away')).mockResolvedValue('{}');
  const { user } = section({}, '', read);
  const button = screen.getByRole('button', { name: 'Export them all' });
  await user.click(button);
  expect((await screen.findByRole('alert')).textContent).toBe('They did not come. Try again in a moment.');
  expect(link).not.toHaveBeenCalled();
  await user.click(button);
  await vi.waitFor(() => expect(link).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole('alert')).toBeNull();
});
