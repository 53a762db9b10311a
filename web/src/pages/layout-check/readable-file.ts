const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The container of Word 97-2003 and of files with a password. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/** The file with the type its name says: a machine without Word knows none for it. */
export function withType(file: File): File {
  return file.type === "" && /\.docx$/iu.test(file.name) ? new File([file], file.name, { type: WORD }) : file;
}

/** Whether it is an old Word file or locked, which is said before it is sent. */
export async function isOldOrLocked(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, OLD_CONTAINER.length).arrayBuffer());
  return OLD_CONTAINER.every((byte, at) => head[at] === byte);
}
