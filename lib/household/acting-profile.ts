import type { Clocked } from '@/lib/household/clock';
import type { Profile } from '@/lib/household/schema';
import type { RatingCap } from '@/lib/ratings/rating-cap';
import type { OwnProfileId } from '@/lib/supabase/own-profile';

/** A profile of the household whose member's rights it was read with. */
export interface OwnProfile extends Profile, Clocked {
  id: OwnProfileId;
  householdId: string;
}

/** A person or a group that a place is kept for. */
export interface ActingProfile extends OwnProfile {
  /** Of a group: the profiles of who watches together. Empty for a person. */
  members: string[];
  /** Of a group: its members', each of which counts. The `ratingCap` and `region` of a group are its youngest's. */
  caps: RatingCap[];
}
