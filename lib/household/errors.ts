/** The store could not answer; `cause` holds what it said. */
export class HouseholdStoreError extends Error {
  override name = 'HouseholdStoreError';
}
