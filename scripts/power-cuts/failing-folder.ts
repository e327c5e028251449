import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFolder, type MountedFolder, type OpenFile } from '@/lib/supabase/durable-folder';
import { Disk } from '@/scripts/power-cuts/disk';

/** On a slow machine the power goes before that many changes. */
const LONGEST_MS = 3000;

/** The product's own folder on a disk whose power goes some changes after it is said to, in the middle of whatever it is. */
export class FailingFolder extends DurableFolder {
  #changesLeft = Number.POSITIVE_INFINITY;
  #latest = Number.POSITIVE_INFINITY;

  cutAfter(changes: number): void {
    this.#changesLeft = changes;
    this.#latest = Date.now() + LONGEST_MS;
  }

  protected override mounting(folder: MountedFolder): void {
    super.mounting(folder);
    const disk = new Disk(this.rootDir);
    // From nothing of it to all of it, and both ends often.
    const share = Math.min(1, Math.max(0, Math.random() * 1.6 - 0.3));
    const counted = <Result>(change: () => Result): Result => {
      this.#changesLeft -= 1;
      if (this.#changesLeft <= 0 || Date.now() > this.#latest) {
        disk.cut(share);
        // Nothing of this process runs after the cut: neither PostgreSQL, nor the code that waits for its answer.
        process.kill(process.pid, 'SIGKILL');
      }
      return change();
    };
    const pathOf = (parent: unknown, name: string) => path.join(folder.realPath(parent), name);
    const { mknod, rename, unlink, rmdir, setattr } = folder.node_ops;
    const { write, fsync } = folder.stream_ops;
    folder.node_ops.mknod = (parent, name, mode, device) =>
      counted(() => {
        const node = mknod(parent, name, mode, device);
        disk.make(pathOf(parent, name), (mode & 0o170000) === 0o040000);
        return node;
      });
    folder.node_ops.rename = (node, target, name) =>
      counted(() => {
        const from = folder.realPath(node);
        rename(node, target, name);
        disk.rename(from, pathOf(target, name));
      });
    for (const [kind, remove] of Object.entries({ unlink, rmdir })) {
      folder.node_ops[kind as 'unlink' | 'rmdir'] = (parent, name) =>
        counted(() => {
          remove(parent, name);
          disk.remove(pathOf(parent, name));
        });
    }
    folder.node_ops.setattr = (node, attributes) =>
      counted(() => {
        setattr(node, attributes);
        if (attributes.size !== undefined) disk.resize(folder.realPath(node), attributes.size);
      });
    folder.stream_ops.write = (file, memory, offset, length, position) =>
      counted(() => {
        const written = write(file, memory, offset, length, position);
        const bytes = Buffer.from(memory.buffer as ArrayBuffer, offset, written);
        disk.write(folder.realPath(file.node), position, Buffer.from(bytes));
        return written;
      });
    if (!fsync) return;
    folder.stream_ops.fsync = (file: OpenFile) =>
      counted(() => {
        const answer = fsync(file);
        disk.sync(folder.realPath(file.node));
        return answer;
      });
  }
}

/** The control: PGlite as it is by itself, without fsync. */
export class CarelessFolder extends FailingFolder {
  override readonly startParams = PGlite.defaultStartParams;
}
