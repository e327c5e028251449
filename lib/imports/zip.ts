import { open, type ZipFile } from 'yauzl';
import { ENTRIES, UNPACKED_BYTES, UnreadableFileError } from '@/lib/imports/limits';
import type { ByteSource } from '@/lib/imports/text';

const DAMAGED = 'That ZIP is damaged or incomplete: download it again, and give the whole file.';

/** As they are, and deflated: whatever else there is only a few programs write. */
const PACKED = new Set([0, 8]);

/** Files of a system's own, and what lies hidden. */
const UNWANTED = /(^|\/)(__MACOSX\/|\.)|\/$/;

/**
 * What lies in a ZIP on the disk, one file at a time, in the order of its directory. However often they are read, no more
 * than the limit comes out of it: what was packed to burst never does.
 * @throws UnreadableFileError for a ZIP that is damaged, locked with a password, or too large.
 */
export async function* entriesOf(path: string, limit = UNPACKED_BYTES): AsyncGenerator<ByteSource> {
  const zip = await opened(path);
  let unpacked = 0;
  try {
    // Where the directory is longer than it says, reading it ends with an error.
    if (zip.entryCount > ENTRIES) throw new UnreadableFileError(`That ZIP holds more than ${ENTRIES} files.`);
    for await (const entry of zip.eachEntry()) {
      if (UNWANTED.test(entry.fileName)) continue;
      if (!PACKED.has(entry.compressionMethod))
        throw new UnreadableFileError('That ZIP is packed in a way that Tonight cannot unpack: pack its files anew.');
      if (entry.isEncrypted()) throw new UnreadableFileError('That ZIP is locked with a password.');
      yield {
        name: entry.fileName,
        async *open() {
          const stream = await zip.openReadStreamPromise(entry).catch(sayDamaged);
          try {
            for await (const chunk of stream) {
              unpacked += chunk.length;
              if (unpacked > limit) throw new UnreadableFileError('That ZIP unpacks to far more than any history has.');
              yield chunk as Uint8Array;
            }
          } catch (error) {
            throw error instanceof UnreadableFileError ? error : sayDamaged(error);
          } finally {
            stream.destroy();
          }
        },
      };
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    sayDamaged(error);
  } finally {
    zip.close();
  }
}

function sayDamaged(cause: unknown): never {
  throw new UnreadableFileError(DAMAGED, { cause });
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error || !zip) reject(new UnreadableFileError(DAMAGED, { cause: error }));
      else resolve(zip);
    });
  });
}
