import type { Cx } from "@vanthu/platform/context.ts";
import { DirectoryFiles } from "@vanthu/platform/directory-files.ts";
import type { World } from "@vanthu/platform/world.ts";
import type { DirectoryIndex } from "./directory-index.ts";
import { DirectoryStateEntity } from "./item.ts";
import { shared } from "./shared.ts";
import { openSnapshot, type DirectoryRow } from "./snapshot.ts";

/** How long a process searches a snapshot before it looks whether there is a newer one. */
const KEPT_MS = 60_000;

interface Kept {
  readonly fileKey: string | undefined;
  readonly checkedAt: number;
  readonly index: Promise<DirectoryIndex<DirectoryRow> | undefined>;
}

const snapshots = new WeakMap<World, Kept>();

/**
 * The directory of the whole country as an axis gave it last, kept in this process: the first that asks waits until it is
 * read, all others find it in memory. Undefined where no axis has been asked yet.
 */
export async function wholeDirectory(
  cx: Pick<Cx, "world" | "meter">,
): Promise<DirectoryIndex<DirectoryRow> | undefined> {
  const { world } = cx;
  const now = world.clock.now().getTime();
  const kept = snapshots.get(world);
  if (kept && Math.abs(now - kept.checkedAt) < KEPT_MS) return kept.index;
  const fileKey = (await shared(cx).get(DirectoryStateEntity, ["directory", "state"]))?.fileKey;
  const index = kept?.fileKey === fileKey && kept ? kept.index : read(world, fileKey);
  snapshots.set(world, { fileKey, checkedAt: now, index });
  // A reading that failed is not kept: the next request tries again.
  index.catch(() => snapshots.delete(world));
  return index;
}

/** To be called by whoever brings in another snapshot, so that this process searches it at once. */
export function forgetWholeDirectory(world: World): void {
  snapshots.delete(world);
}

async function read(world: World, fileKey: string | undefined): Promise<DirectoryIndex<DirectoryRow> | undefined> {
  return fileKey === undefined ? undefined : openSnapshot(await new DirectoryFiles(world).read(fileKey));
}
