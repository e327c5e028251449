/* By which processes tell each other what screens hear. */

export const LIVE_TOPIC = 'live';
/** After the wire between processes was lost: what was sent meanwhile is unknown. */
export const LIVE_LOST_TOPIC = 'live-lost';
/** Whose changes a server's screens hear, see `heard-by-others.ts`. */
export const HEARD_TOPIC = 'live-heard';
/** Asks all others to say so. */
export const WHO_HEARS_TOPIC = 'live-who-hears';
/** To a server that was not sent what its screens hear, since another did not know that they do. */
export const NOT_SENT_TOPIC = 'live-not-sent';
