declare const asked: unique symbol;

/**
 * The id of a profile that belongs to the household of the account that acts. What goes past row level security takes
 * no other, so that nothing forgets to ask: only a repository that read the profile with the account's own rights makes
 * one of a text.
 */
export type OwnProfileId = string & { readonly [asked]: true };

/** For repositories, of what row level security let through. */
export function ownProfileId(id: string): OwnProfileId {
  return id as OwnProfileId;
}
