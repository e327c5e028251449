/**
 * Has a class do by another object, its `whole`, whatever it does not do by itself: where making the whole costs more than all
 * that is mostly asked of it.
 * @param own the class's prototype.
 * @param whole the prototype of what it stands in for.
 */
export function leaveTheRest<Whole extends object>(own: { readonly whole: Whole }, whole: Whole): void {
  for (const name of Reflect.ownKeys(whole)) {
    if (Object.hasOwn(own, name)) continue;
    Object.defineProperty(own, name, {
      configurable: true,
      get(this: { whole: Whole }) {
        const value: unknown = Reflect.get(this.whole, name);
        return typeof value === 'function' ? value.bind(this.whole) : value;
      },
    });
  }
}
