import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UNPACKED_BYTES, UnreadableFileError } from '@/lib/imports/limits';
import type { ByteSource } from '@/lib/imports/text';

/**
 * What is packed with gzip. However often it is read, no more than the limit comes out of it.
 * @throws UnreadableFileError, as it is read, for what is damaged or too large.
 */
export function unzipped(packed: ByteSource, limit = UNPACKED_BYTES): ByteSource {
  const { name } = packed;
  let bytes = 0;
  return {
    name: name.replace(/\.gz$/i, ''),
    async *open() {
      const source = Readable.from(packed.open());
      const stream = source.pipe(createGunzip());
      source.on('error', (error) => stream.destroy(error));
      try {
        for await (const chunk of stream) {
          bytes += chunk.length;
          if (bytes > limit) throw new UnreadableFileError(`${name} unpacks to far more than any history has.`);
          yield chunk as Uint8Array;
        }
      } catch (error) {
        if (error instanceof UnreadableFileError) throw error;
        throw new UnreadableFileError(`${name} is damaged: download it again.`, { cause: error });
      } finally {
        source.destroy();
        stream.destroy();
      }
    },
  };
}
