/**
 * A list in the shape of the browser's own track lists, which is how Video.js learns what there is to choose from and
 * tells what was chosen.
 */
export class SelectableList<Item> extends EventTarget {
  #items: readonly Item[] = [];

  get length(): number {
    return this.#items.length;
  }

  [Symbol.iterator](): ArrayIterator<Item> {
    return this.#items.values();
  }

  at(index: number): Item | undefined {
    return this.#items[index];
  }

  /** Puts other items in place of all; `added` is the event Video.js listens for. */
  replace(items: readonly Item[], added: 'addrendition' | 'addtrack'): void {
    this.#items = items;
    this.dispatchEvent(new Event(added));
  }

  changed(event: 'change' | 'activechange' = 'change'): void {
    this.dispatchEvent(new Event(event));
  }
}
