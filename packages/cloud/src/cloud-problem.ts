/** What can go wrong around the embedded cloud and be put right by the person who starts it. */
export type CloudProblemCode = "port_taken" | "folder_not_writable" | "disk_full" | "folder_in_use";

/** An expected failure of the environment, thrown by `startCloud`; anything else it throws is a bug. */
export class CloudProblem extends Error {
  readonly code: CloudProblemCode;

  constructor(code: CloudProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CloudProblem";
    this.code = code;
  }
}

/** A write that was not begun because there is no room for it. */
export class DiskFullError extends Error {
  readonly code = "ENOSPC";

  constructor() {
    super("No space left on device");
    this.name = "DiskFullError";
  }
}

/** Says whether an error (or one of its causes) means that the disk or the quota is full. */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && (cause.code === "ENOSPC" || cause.code === "EDQUOT" || cause.code === "EFBIG")) return true;
    if (/no space left on device|disk quota exceeded|file too large/i.test(cause.message)) return true;
  }
  return false;
}

/** Turns an error of the file system or of LevelDB about `folder` into a problem with a code; undefined if it is none. */
export function folderProblem(folder: string, error: unknown): CloudProblem | undefined {
  if (isDiskFull(error)) return new CloudProblem("disk_full", `No space left for ${folder}.`, { cause: error });
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? cause.code : undefined;
    if (code === "LEVEL_LOCKED") {
      return new CloudProblem("folder_in_use", `Another process is using ${folder}.`, { cause: error });
    }
    const denied = code === "EACCES" || code === "EROFS" || code === "EPERM" || code === "ENOTDIR" || code === "EEXIST";
    if (denied || /permission denied|read-only file system|not a directory/i.test(cause.message)) {
      return new CloudProblem("folder_not_writable", `${folder} cannot be written.`, { cause: error });
    }
  }
  return undefined;
}
