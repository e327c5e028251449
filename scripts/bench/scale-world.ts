import type { Agent } from 'node:http';
import type { SignedUpHousehold } from '@/lib/testing/signed-up-household';
import type { TonightServer } from '@/lib/testing/tonight-server';
import type { Peer } from '@/scripts/bench/scale-peer';

/** What every part of the bench measures: Tonight, and its peer with an fsync for each commit and without any. */
export interface ScaleWorld {
  server: TonightServer;
  fsync: Peer;
  plain: Peer;
  households: SignedUpHousehold[];
  folder: string;
  agent: Agent;
  quick: boolean;
}
