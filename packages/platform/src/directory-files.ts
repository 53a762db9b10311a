import { PrefixedFiles } from "./tenant-files.ts";
import type { World } from "./world.ts";

/**
 * The directory's own area (`d/`): snapshots of the agencies of the country, which belong to no tenant. Importable only by
 * the capability organisation.
 */
export class DirectoryFiles extends PrefixedFiles {
  constructor(world: Pick<World, "s3" | "config" | "clock">) {
    super(world, "d/", { note: () => undefined });
  }
}
