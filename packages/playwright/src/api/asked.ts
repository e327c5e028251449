/**
 * `fetch`, which says of a server that does not answer which one it was.
 * @throws where it does not answer.
 */
export async function asked(address: string | Request, given?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, given);
  } catch (error) {
    const { origin } = new URL(typeof address === 'string' ? address : address.url);
    const cause = error instanceof Error ? (error.cause ?? error.message) : error;
    throw new Error(
      `Tonight at ${origin} does not answer: has it ended? One that the kit started says at the end of the run why. (${cause})`,
      { cause: error },
    );
  }
}
