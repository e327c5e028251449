/** The store could not answer; `cause` holds what it said. */
export class TonightStoreError extends Error {
  override name = 'TonightStoreError';
}

interface Answer<Data> {
  data: Data;
  error: { message: string } | null;
}

export function unwrap<Data>({ data, error }: Answer<Data>): Data {
  if (error) throw new TonightStoreError(error.message, { cause: error });
  return data;
}
