/** The store could not answer; `cause` holds what it said. */
export class PlayersStoreError extends Error {
  override name = 'PlayersStoreError';
}
