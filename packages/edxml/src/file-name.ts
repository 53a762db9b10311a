/** A name that is safe as a file name: no path, no control or bidirectional override characters. */
export function safeFileName(name: string): string {
  return name.replaceAll(/[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "_");
}

/** The extension in lower case without its dot; "bin" where there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "bin";
}

export function isZipName(name: string): boolean {
  return extensionOf(name) === "zip";
}
