/** A check mark as its address names it. */
export interface Mark {
  handle: string;
  code: string;
}

/** The unit's short name, then twelve places in groups or not; a whole address that was pasted does as well. */
const MARK = /^(?:.*\/)?([a-z][a-z0-9-]{1,30}?)[\s/–—-]+((?:[0-9a-z][\s–—-]*){12})$/iu;

/** What was typed or pasted from a document; undefined when it is no whole mark. */
export function readMark(typed: string): Mark | undefined {
  const [, handle, code] = MARK.exec(typed.trim()) ?? [];
  if (handle === undefined || code === undefined) return undefined;
  return { handle: handle.toLowerCase(), code: code.toUpperCase().replace(/[^0-9A-Z]/gu, "") };
}

export function addressOf({ handle, code }: Mark): string {
  return `/kiem-tra/${handle}/${code}`;
}

/** As printed: `lacthuy-7K3M-9QXZ-2ABC`. */
export function writtenMark({ handle, code }: Mark): string {
  return `${handle}-${(code.match(/.{1,4}/gu) ?? []).join("-")}`;
}
