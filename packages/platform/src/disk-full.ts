/**
 * Whether a store could not write because its disk is full. AWS never answers so; the embedded cloud does, with status
 * 507 (Insufficient Storage).
 */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return false;
  const { $metadata } = error as { $metadata: { httpStatusCode?: number } | undefined };
  return $metadata?.httpStatusCode === 507;
}
