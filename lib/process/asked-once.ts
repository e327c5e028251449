/**
 * Answers that are under way: whoever asks the same meanwhile waits for the answer there will be. Without it, a memory that
 * has run out is asked for by everybody at once.
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
