/**
 * Answers that are under way: a caller that asks the same meanwhile waits for the same answer. Without it, all callers
 * at once would ask for a memory that has run out.
 */
export class AskedOnce<Key, Answer> {
  readonly #underWay = new Map<Key, Promise<Answer>>();

  get(key: Key, ask: () => Promise<Answer>): Promise<Answer> {
    const underWay = this.#underWay.get(key);
    if (underWay) return underWay;
    const asked = ask().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asked);
    return asked;
  }
}
