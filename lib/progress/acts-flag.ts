/** Set in `localStorage` while acts are kept, so that nothing opens a database to find that there are none. */
export const ACTS_FLAG = 'tonight-acts';
