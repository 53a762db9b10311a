/** Where to go after signing in: the address asked for, but never another origin. */
export function nextAddress(next: string | string[] | undefined): string {
  return typeof next === "string" && /^\/(?![/\\])/u.test(next) ? next : "/";
}
