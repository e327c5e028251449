/** The store could not answer; `cause` holds what it said. */
export class LibraryStoreError extends Error {
  override name = 'LibraryStoreError';
}

export function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new LibraryStoreError(error.message, { cause: error });
  return data;
}
