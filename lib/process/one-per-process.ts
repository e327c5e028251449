/**
 * Next loads a module once per bundle, so that a variable in it is there several times in one process. Queues, limits,
 * memories and connections of which there may be one only are kept beside the bundles, by name.
 */
const SHELF = Symbol.for('tonight.one-per-process');

function shelf(): Map<string, unknown> {
  const holder = globalThis as typeof globalThis & { [SHELF]?: Map<string, unknown> };
  holder[SHELF] ??= new Map();
  return holder[SHELF];
}

export interface OnePerProcess<Value> {
  /** The one there is, made at first use. */
  get(): Value;
  /** The one there is, if it was made. */
  peek(): Value | undefined;
  /** Takes the place of the one there is: a test's own, for example. */
  put(value: Value): void;
  /** The next use makes a new one, as after a restart. */
  forget(): void;
}

/** @param name the same in every bundle, and no other thing's. */
export function onePerProcess<Value>(name: string, make: () => Value): OnePerProcess<Value> {
  return {
    get() {
      const things = shelf();
      if (!things.has(name)) things.set(name, make());
      return things.get(name) as Value;
    },
    peek: () => madeInProcess<Value>(name),
    put: (value) => void shelf().set(name, value),
    forget: () => void shelf().delete(name),
  };
}

/** For who must not load the module that makes it. @returns undefined where it was not made. */
export function madeInProcess<Value>(name: string): Value | undefined {
  return shelf().get(name) as Value | undefined;
}
