import { onePerProcess } from './one-per-process.ts';

/*
 * An installation may be several processes: the front and the pages it serves, and more of both on one database. Each
 * keeps memories and has listeners of its own; what all of them have to forget or hear is sent here. Nothing is sent
 * twice to the same process, and nothing comes back to its sender.
 */

/** What one process tells all others. */
export interface Told {
  topic: string;
  said: unknown;
}

/** A way to other processes. */
export interface Wire {
  /** A topic without a listener at its other end is not sent. */
  wants(topic: string): boolean;
  send(told: Told): void;
}

/** Messages of topics without a listener yet; the oldest makes room. */
const MOST_UNHEARD = 1000;

interface Exchange {
  wires: Set<Wire>;
  listeners: Map<string, (said: never) => void>;
  unheard: Told[];
}

const exchange = onePerProcess(
  'other-processes',
  (): Exchange => ({ wires: new Set(), listeners: new Map(), unheard: [] }),
);

/** Whether another process would hear of it: only then do senders put together what they send often. */
export function hasOthers(topic: string): boolean {
  for (const wire of exchange.get().wires) if (wire.wants(topic)) return true;
  return false;
}

/** Tells all other processes. @param said something JSON can carry. */
export function tellOthers(topic: string, said: unknown = null): void {
  send({ topic, said }, null);
}

/**
 * Hears what other processes send, and have sent before: Next loads a listener with the first page that needs it. There
 * is one listener for a topic, as each bundle of Next loads the same.
 */
export function hearOthers<Said>(topic: string, listener: (said: Said) => void): void {
  const here = exchange.get();
  here.listeners.set(topic, listener);
  const [told, rest] = [
    here.unheard.filter((one) => one.topic === topic),
    here.unheard.filter((one) => one.topic !== topic),
  ];
  here.unheard = rest;
  for (const { said } of told) listener(said as Said);
}

/** @returns what takes in what came by this wire, and what takes the wire away. */
export function joinWire(wire: Wire): { take: (told: Told) => void; leave: () => void } {
  const here = exchange.get();
  const { wires, listeners } = here;
  wires.add(wire);
  return {
    take: (told) => {
      const listener = listeners.get(told.topic);
      if (listener) listener(told.said as never);
      else here.unheard = [...here.unheard, told].slice(-MOST_UNHEARD);
      send(told, wire);
    },
    leave: () => void wires.delete(wire),
  };
}

function send(told: Told, from: Wire | null): void {
  for (const wire of exchange.get().wires) if (wire !== from && wire.wants(told.topic)) wire.send(told);
}
