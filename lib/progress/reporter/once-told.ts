/** Passes on things for a person to read, each once: to the newest listener, or to the next when there is none. */
export interface OnceTold<Thing> {
  /** @param key the same for the same thing */
  tell: (key: string, thing: Thing) => void;
  /** The answer stops it. */
  listen: (listener: (thing: Thing) => void) => () => void;
}

export function createOnceTold<Thing>(): OnceTold<Thing> {
  const told = new Set<string>();
  const listeners: ((thing: Thing) => void)[] = [];
  let untold: Thing[] = [];
  return {
    tell(key, thing) {
      if (told.has(key)) return;
      told.add(key);
      const listener = listeners.at(-1);
      if (listener) listener(thing);
      else untold.push(thing);
    },
    listen(listener) {
      listeners.push(listener);
      for (const thing of untold) listener(thing);
      untold = [];
      return () => void listeners.splice(listeners.indexOf(listener), 1);
    },
  };
}
