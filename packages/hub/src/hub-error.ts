/** Error numbers both axes answer (packages/axis, axis-error.ts). */
export const HUB_ERRORS = {
  ok: 0,
  fileInvalid: 10,
  credentials: 15,
  receiverMissing: 18,
  senderUnregistered: 19,
  failed: 20,
  packetInvalid: 22,
  receiverLocked: 23,
} as const;

/** A call the axis refuses by one of its error numbers. */
export class HubError extends Error {
  override readonly name = "HubError";
  readonly code: number;

  constructor(code: number) {
    super(`axis error ${String(code)}`);
    this.code = code;
  }
}
