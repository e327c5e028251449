/** A folder for each version that was released: what its data folder held. */
export const RELEASED = 'supabase/tests/released';

/** Who lives in them. */
export const releasedAccount = { email: 'ada@example.org', password: 'wrote the first compiler', pin: '1815' };
