import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A ZIP of JSON as it is made: no more of it is in memory than one file. */
export function zipOfJson(files: Record<string, unknown>): ReadableStream<Uint8Array> {
  const names = Object.keys(files);
  return new ReadableStream({
    start(controller) {
      const zip = new Zip((error, chunk, isLast) => {
        if (error) controller.error(error);
        else controller.enqueue(chunk);
        if (isLast) controller.close();
      });
      for (const name of names) {
        const entry = new ZipDeflate(name, { level: 6 });
        zip.add(entry);
        entry.push(strToU8(JSON.stringify(files[name], null, 1)), true);
      }
      zip.end();
    },
  });
}
