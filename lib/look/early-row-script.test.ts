import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type DrawnNode, ROW_KEY } from '@/lib/http/early-row';
import { EARLY_ROW_SCRIPT } from '@/lib/look/early-row-script';

class Drawn {
  children: (Drawn | string)[] = [];
  attributes: Record<string, string> = {};
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  get firstChild(): Drawn | string | null {
    return this.children[0] ?? null;
  }
  append(child: Drawn | string) {
    this.children.push(child);
  }
  setAttribute(name: string, value: string) {
    this.attributes[name] = value;
  }
}

/** A page whose row's place comes after the script ran, as the parser brings it. */
function pageWith(stored: string | null) {
  let holder: Drawn | null = null;
  let changed: (() => void) | undefined;
  const state = { isWatching: false };
  runInNewContext(EARLY_ROW_SCRIPT, {
    JSON,
    document: {
      getElementById: () => holder,
      createTextNode: (text: string) => text,
      createElement: (name: string) => new Drawn(name),
      createElementNS: (_: string, name: string) => new Drawn(`svg:${name}`),
    },
    localStorage: { getItem: (key: string) => (key === ROW_KEY ? stored : null) },
    addEventListener: () => undefined,
    MutationObserver: class {
      constructor(call: () => void) {
        changed = call;
      }
      observe() {
        state.isWatching = true;
      }
      disconnect() {
        state.isWatching = false;
      }
    },
  });
  return {
    state,
    parse() {
      holder = new Drawn('div');
      changed?.();
      changed?.();
      return holder.children;
    },
  };
}

describe('EARLY_ROW_SCRIPT', () => {
  it('draws what was kept once its place is there, and once', () => {
    const row: DrawnNode = [
      'ul',
      { class: 'shelf' },
      ['li', {}, 'Nosferatu', ['svg', { role: 'img' }, ['path', { d: 'M0' }]]],
    ];
    const page = pageWith(JSON.stringify(row));
    expect(page.state.isWatching).toBe(true);
    const [ul, ...rest] = page.parse() as [Drawn, ...unknown[]];
    expect(rest).toEqual([]);
    expect(page.state.isWatching).toBe(false);
    const [li] = ul.children as [Drawn];
    const [text, svg] = li.children as [string, Drawn];
    expect([ul.attributes, text, svg.name, (svg.children[0] as Drawn).name]).toEqual([
      { class: 'shelf' },
      'Nosferatu',
      'svg:svg',
      'svg:path',
    ]);
  });

  it('looks for nothing where nothing was kept, and fails for nothing that was damaged', () => {
    expect(pageWith(null).state.isWatching).toBe(false);
    expect(pageWith('{').parse()).toEqual([]);
    expect(pageWith('7').parse()).toEqual([]);
  });
});
