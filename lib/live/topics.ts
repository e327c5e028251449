/* By which processes tell each other what screens hear. */

export const LIVE_TOPIC = 'live';
/** After the wire between processes was lost: what was sent meanwhile is unknown. */
export const LIVE_LOST_TOPIC = 'live-lost';
