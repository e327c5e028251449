import type { MediaType } from '@/lib/catalog/catalog';
import type { NewProfile } from '@/lib/household/schema';

/** One evening of the demo household: who watched what, how far, on what, and how long ago. */
export interface DemoViewing {
  profile: string;
  type: MediaType;
  id: number;
  season?: number;
  /** By where they stand in the season's list; all were watched, one an evening, the last as far as `share`. */
  episodes?: [first: number, last: number];
  /** How far the last one went: a share of its stream; 1 is to the end. */
  share: number;
  daysAgo: number;
  device: DemoDevice;
}

export const DEMO_PROFILES: Pick<NewProfile, 'name' | 'avatar' | 'color' | 'ratingCap'>[] = [
  { name: 'Maya', avatar: 'fox', color: 'amber', ratingCap: null },
  { name: 'Jonas', avatar: 'owl', color: 'sky', ratingCap: null },
  { name: 'Otto', avatar: 'cactus', color: 'teal', ratingCap: null },
  { name: 'Lina', avatar: 'whale', color: 'rose', ratingCap: 6 },
];

export type DemoDevice = 'Living-room TV' | 'Phone' | 'Kitchen tablet' | 'Laptop';

const saltmarshRadio = 9100001;
const wickmakers = 9100002;
const allotmentNine = 9100003;
const paperTyphoon = 9100004;
const glasshouseInquiries = 9100006;
const liftsAndEscalators = 9100007;
const pim = 9100011;
const secondViolins = 9100012;

export const DEMO_HISTORY: DemoViewing[] = [
  // Maya and Jonas share the living room; she is ahead of him in the mystery they both follow.
  {
    profile: 'Maya',
    type: 'tv',
    id: saltmarshRadio,
    season: 1,
    episodes: [1, 8],
    share: 1,
    daysAgo: 21,
    device: 'Living-room TV',
  },
  {
    profile: 'Maya',
    type: 'tv',
    id: saltmarshRadio,
    season: 2,
    episodes: [1, 4],
    share: 0.46,
    daysAgo: 0.9,
    device: 'Living-room TV',
  },
  { profile: 'Maya', type: 'movie', id: 9000027, share: 0.38, daysAgo: 2, device: 'Laptop' },
  {
    profile: 'Maya',
    type: 'tv',
    id: allotmentNine,
    season: 1,
    episodes: [1, 3],
    share: 1,
    daysAgo: 3.1,
    device: 'Phone',
  },
  { profile: 'Maya', type: 'movie', id: 9000002, share: 1, daysAgo: 6, device: 'Living-room TV' },
  {
    profile: 'Maya',
    type: 'tv',
    id: secondViolins,
    season: 1,
    episodes: [1, 2],
    share: 0.71,
    daysAgo: 9,
    device: 'Laptop',
  },

  {
    profile: 'Jonas',
    type: 'tv',
    id: saltmarshRadio,
    season: 1,
    episodes: [1, 6],
    share: 0.3,
    daysAgo: 1.2,
    device: 'Living-room TV',
  },
  {
    profile: 'Jonas',
    type: 'tv',
    id: liftsAndEscalators,
    season: 1,
    episodes: [1, 2],
    share: 1,
    daysAgo: 2.4,
    device: 'Phone',
  },
  { profile: 'Jonas', type: 'movie', id: 9000017, share: 0.81, daysAgo: 4, device: 'Living-room TV' },
  { profile: 'Jonas', type: 'movie', id: 9000051, share: 0.22, daysAgo: 12, device: 'Laptop' },

  {
    profile: 'Otto',
    type: 'tv',
    id: glasshouseInquiries,
    season: 1,
    episodes: [1, 4],
    share: 0.55,
    daysAgo: 1.6,
    device: 'Kitchen tablet',
  },
  { profile: 'Otto', type: 'movie', id: 9000022, share: 0.64, daysAgo: 3, device: 'Kitchen tablet' },
  { profile: 'Otto', type: 'movie', id: 9000021, share: 1, daysAgo: 8, device: 'Living-room TV' },

  {
    profile: 'Lina',
    type: 'tv',
    id: pim,
    season: 1,
    episodes: [1, 3],
    share: 0.42,
    daysAgo: 0.6,
    device: 'Kitchen tablet',
  },
  { profile: 'Lina', type: 'movie', id: 9000001, share: 0.52, daysAgo: 1.9, device: 'Living-room TV' },
  { profile: 'Lina', type: 'movie', id: 9000011, share: 0.33, daysAgo: 5, device: 'Kitchen tablet' },
  {
    profile: 'Maya',
    type: 'tv',
    id: wickmakers,
    season: 1,
    episodes: [1, 1],
    share: 0.88,
    daysAgo: 15,
    device: 'Phone',
  },
  {
    profile: 'Jonas',
    type: 'tv',
    id: paperTyphoon,
    season: 1,
    episodes: [1, 5],
    share: 0.2,
    daysAgo: 7,
    device: 'Laptop',
  },
];
