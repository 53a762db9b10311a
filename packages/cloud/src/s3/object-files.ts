import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The bytes of objects, one file each, in 256 folders; a file gets its place only when it is complete and on disk. */
export class ObjectFiles {
  readonly #objects: string;
  readonly #uploads: string;

  private constructor(dir: string) {
    this.#objects = join(dir, "objects");
    this.#uploads = join(dir, "uploads");
  }

  static async open(dir: string): Promise<ObjectFiles> {
    const files = new ObjectFiles(dir);
    await rm(files.#uploads, { recursive: true, force: true });
    await mkdir(files.#uploads, { recursive: true });
    await mkdir(files.#objects, { recursive: true });
    return files;
  }

  /** Writes a stream to a temporary file; the caller keeps or drops it. */
  async receive(source: Readable, ...through: Transform[]): Promise<Upload> {
    const path = join(this.#uploads, randomUUID());
    const upload = { keep: () => this.#keep(path), drop: () => unlink(path).catch(() => undefined) };
    try {
      await pipeline([source, ...through, createWriteStream(path)]);
      return upload;
    } catch (error) {
      await upload.drop();
      throw error;
    }
  }

  async copy(file: string): Promise<Upload> {
    const path = join(this.#uploads, randomUUID());
    const drop = () => unlink(path).catch(() => undefined);
    try {
      await copyFile(this.#pathOf(file), path);
    } catch (error) {
      await drop();
      throw error;
    }
    return { keep: () => this.#keep(path), drop };
  }

  /** One file of several, in their order. */
  async join(files: readonly string[]): Promise<Upload> {
    const readers = async function* (this: ObjectFiles) {
      for (const file of files) yield* createReadStream(this.#pathOf(file)) as AsyncIterable<Buffer>;
    };
    return this.receive(Readable.from(readers.call(this)));
  }

  read(file: string, start: number, end: number): ReadStream {
    return createReadStream(this.#pathOf(file), { start, end });
  }

  async remove(file: string): Promise<void> {
    await unlink(this.#pathOf(file)).catch(() => undefined);
  }

  /** Deletes the files that no record names: left by a process that ended between file and record. */
  async sweep(named: ReadonlySet<string>): Promise<void> {
    for (const folder of await readdir(this.#objects)) {
      for (const name of await readdir(join(this.#objects, folder))) {
        if (!named.has(name)) await unlink(join(this.#objects, folder, name));
      }
    }
  }

  async #keep(path: string): Promise<string> {
    const handle = await open(path, "r+");
    await handle.sync();
    await handle.close();
    const name = randomUUID();
    await mkdir(join(this.#objects, name.slice(0, 2)), { recursive: true });
    await rename(path, this.#pathOf(name));
    return name;
  }

  #pathOf(name: string): string {
    return join(this.#objects, name.slice(0, 2), name);
  }
}

export interface Upload {
  /** Moves the file to its place and answers its name. */
  keep(): Promise<string>;
  drop(): Promise<void>;
}
