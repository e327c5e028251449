import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useDrawnWords } from '@/components/player/captions/use-drawn-words';
import type { InPicture } from '@/lib/media/media';
import { draw } from '@/lib/testing/components/render';

const OFFERED: InPicture['offered'] = ['ger.subtitles.0', 'ger.forced.0'].map((key) => ({
  ...{ key, language: 'ger', label: '' },
  kind: 'subtitles',
}));
const [GERMAN = '', FORCED = ''] = OFFERED.map(({ key }) => key);

/** A server that draws words into its picture, once it is let. */
class Server {
  readonly asked: (string | null)[] = [];
  readonly remember = vi.fn();
  readonly shown: string | null;
  readonly #draws: boolean;
  readonly #waiting: (() => void)[] = [];

  constructor({ shown = null, draws = true }: { shown?: string | null; draws?: boolean } = {}) {
    this.shown = shown;
    this.#draws = draws;
  }

  async show(key: string | null): Promise<boolean> {
    this.asked.push(key);
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#draws;
  }

  async answer(): Promise<void> {
    await waitFor(() => expect(this.#waiting).not.toEqual([]));
    await act(async () => this.#waiting.shift()?.());
  }
}

function Player({ server, wanted }: { server: Server; wanted: string | null }) {
  const [now, setNow] = useState(server.shown);
  const [show] = useState(() => async (key: string | null) => {
    const isThere = await server.show(key);
    if (isThere) setNow(key);
    return isThere;
  });
  const words = { offered: OFFERED, shown: now, show, remember: server.remember };
  const { lost, tryAgain } = useDrawnWords(words, wanted);
  return (
    <button type="button" onClick={tryAgain}>
      {now ?? 'none'}, lost {lost ?? 'none'}
    </button>
  );
}

const says = () => screen.getByRole('button').textContent;

it('what is wanted is drawn, remembered, and taken out again', async () => {
  const server = new Server();
  const { redraw } = draw(<Player server={server} wanted={null} />);
  expect(server.asked).toEqual([]);
  redraw(<Player server={server} wanted={GERMAN} />);
  await server.answer();
  expect(says()).toBe(`${GERMAN}, lost none`);
  redraw(<Player server={server} wanted={null} />);
  await server.answer();
  expect(says()).toBe('none, lost none');
  expect(server.asked).toEqual([GERMAN, null]);
  expect(server.remember.mock.calls.flat()).toEqual([null, GERMAN, null]);
});

it('a page that came with other captions than are wanted gets those', async () => {
  const server = new Server({ shown: FORCED });
  draw(<Player server={server} wanted={GERMAN} />);
  await server.answer();
  expect(says()).toBe(`${GERMAN}, lost none`);
  expect(server.asked).toEqual([GERMAN]);
});

it('who changes their mind meanwhile has what was wanted last', async () => {
  const server = new Server();
  const { redraw } = draw(<Player server={server} wanted={GERMAN} />);
  redraw(<Player server={server} wanted={FORCED} />);
  redraw(<Player server={server} wanted={null} />);
  await server.answer();
  await server.answer();
  expect(says()).toBe('none, lost none');
  expect(server.asked).toEqual([GERMAN, null]);
});

it.each([GERMAN, null])(
  'where %s cannot be had, it is asked for once, and again when it is chosen again',
  async (wanted) => {
    const server = new Server({ draws: false, shown: FORCED });
    const { user } = draw(<Player server={server} wanted={wanted} />);
    await server.answer();
    expect(says()).toBe(`${FORCED}, lost ${wanted ?? 'none'}`);
    expect(server.asked).toHaveLength(1);
    await user.click(screen.getByRole('button'));
    await server.answer();
    expect(server.asked).toEqual([wanted, wanted]);
  },
);
