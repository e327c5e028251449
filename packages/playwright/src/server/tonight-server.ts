import type { Door } from './door.ts';

/** A Tonight that tests talk to. */
export interface TonightServer {
  url: string;
  door: Door;
  /** What the server printed so far; empty where it was running before. */
  output(): string;
  stop(): Promise<void>;
}
