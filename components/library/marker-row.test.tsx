import { screen, within } from '@testing-library/react';
import { describe, expect, it, test, vi } from 'vitest';
import { MarkerRow } from '@/components/library/marker-row';
import { sourceWords, whenWords } from '@/components/library/marker-words';
import { beside } from '@/lib/household/form-state';
import type { SettledMarker } from '@/lib/library/markers/markers';
import { draw } from '@/lib/testing/components/render';
import type { MarkerView } from '@/lib/use-cases/library/markers-view';

const found: SettledMarker = { start: 62, end: 95.5, confidence: 0.93, by: 'sound', isUsed: true };
const said: SettledMarker = { start: 62, end: 95.5, confidence: null, by: 'person', isUsed: true };
const view = (changes: Partial<MarkerView> = {}): MarkerView => ({
  kind: 'intro',
  marker: found,
  isSaid: false,
  ...changes,
});
const file = { id: '3e0b6a2e-0000-4000-8000-000000000001', name: 'Harbour S01E02.mkv', episode: 'S1 E2' };

describe('a marker in words', () => {
  test.each<[Partial<MarkerView>, string, string]>([
    [{}, '1:02 – 1:35.5', 'by its sound, 93 % sure'],
    [{ kind: 'credits' }, 'From 1:02', 'by its sound, 93 % sure'],
    [
      { marker: { ...found, isUsed: false, confidence: 0.4, by: 'black' } },
      '1:02 – 1:35.5',
      'by what is seen, 40 % sure: not offered to viewers',
    ],
    [{ marker: said, isSaid: true }, '1:02 – 1:35.5', 'as you said'],
    [{ marker: null, isSaid: true }, 'There is none', 'as you said'],
    [{ marker: null }, 'None found', ''],
  ])('%j', (changes, when, source) => {
    expect(whenWords(view(changes))).toBe(when);
    expect(sourceWords(view(changes))).toBe(source);
  });
});

describe('MarkerRow', () => {
  function row(changes: Partial<MarkerView> = {}) {
    const sent = { correct: vi.fn(), deny: vi.fn(), forget: vi.fn() };
    const take = (name: keyof typeof sent) => async (form: FormData) => sent[name](Object.fromEntries(form));
    const acts = {
      correct: async (_: unknown, form: FormData) => {
        await take('correct')(form);
        return beside(form, 'end', 'It has to end after it begins.');
      },
      deny: take('deny'),
      forget: take('forget'),
    };
    return { sent, ...draw(<MarkerRow file={file} view={view(changes)} acts={acts} />) };
  }
  const group = () => within(screen.getByRole('group', { name: 'Intro of S1 E2' }));

  it('sends what was typed, begins with what was found, and says what is wrong', async () => {
    const { user, sent } = row();
    await user.click(group().getByText('Correct'));
    expect(group().getByLabelText<HTMLInputElement>('Begins at').value).toBe('1:02');
    const end = group().getByLabelText<HTMLInputElement>('Ends at');
    await user.clear(end);
    await user.type(end, '0:10');
    await user.click(group().getByRole('button', { name: 'Save' }));
    expect(sent.correct).toHaveBeenCalledWith({ file: file.id, kind: 'intro', start: '1:02', end: '0:10' });
    expect((await group().findByRole('alert')).textContent).toBe('It has to end after it begins.');
  });

  it('sends that it is said of the whole season, where the file is an episode', async () => {
    const { user, sent } = row({ isSaid: true });
    await user.click(group().getByText('Correct'));
    await user.click(group().getByRole('button', { name: 'Save for the season' }));
    const [typed] = [{ file: file.id, kind: 'intro', start: '1:02', end: '1:35.5' }];
    expect(sent.correct).toHaveBeenCalledWith({ ...typed, of: 'season' });
    await user.click(group().getByRole('button', { name: 'Undo for the season' }));
    expect(sent.forget).toHaveBeenCalledWith({ file: file.id, kind: 'intro', of: 'season' });
  });

  it('asks for no end of credits, and lets what was found be denied', async () => {
    const { user, sent } = row({ kind: 'credits' });
    const credits = within(screen.getByRole('group', { name: 'Credits of S1 E2' }));
    expect(credits.queryByLabelText('Ends at')).toBeNull();
    await user.click(credits.getByRole('button', { name: 'Not credits' }));
    expect(sent.deny).toHaveBeenCalledWith({ file: file.id, kind: 'credits' });
    expect(credits.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('takes back what a person said, and has nothing to deny where there is none', async () => {
    const { user, sent } = row({ marker: null, isSaid: true });
    expect(group().queryByRole('button', { name: 'Not an intro' })).toBeNull();
    expect(group().getByText('Say where it is').tagName).toBe('SUMMARY');
    await user.click(group().getByRole('button', { name: 'Undo' }));
    expect(sent.forget).toHaveBeenCalledWith({ file: file.id, kind: 'intro' });
  });
});
