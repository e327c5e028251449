/** Addresses in an HLS master playlist: lines that are no tags, and those within tags of sound and captions. */
export function playlistsIn(master: string, address: string): string[] {
  const named = master.split('\n').flatMap((line) => {
    if (!line.startsWith('#')) return line.trim() || [];
    return line.startsWith('#EXT-X-MEDIA:') ? (/URI="([^"]+)"/.exec(line)?.[1] ?? []) : [];
  });
  return [...new Set(named.map((name) => new URL(name, address).href))];
}

/** Brings what a stream begins with into the browser's cache, so that it starts at once when its turn comes. */
export async function prepareStream(src: string): Promise<void> {
  const address = new URL(src, location.href).href;
  const master = await (await fetch(address)).text();
  await Promise.all(playlistsIn(master, address).map(async (playlist) => (await fetch(playlist)).text()));
}
