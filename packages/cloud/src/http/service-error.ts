/** An answer of refusal in the JSON protocols of DynamoDB, SQS and KMS; the SDK turns `type` into the error's name. */
export class ServiceError extends Error {
  readonly type: string;
  readonly status: number;
  /** Further members of the body, such as `CancellationReasons`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(type: string, message: string, options: { status?: number; details?: Record<string, unknown> } = {}) {
    super(message);
    this.name = type;
    this.type = type;
    this.status = options.status ?? 400;
    this.details = options.details ?? {};
  }
}

export function unknownOperation(operation: string): ServiceError {
  return new ServiceError("UnknownOperationException", `The embedded cloud does not know the operation ${operation}.`);
}

/** The shape in which DynamoDB, SQS and KMS are plugged into the server; the signal is raised when nobody waits any more. */
export type JsonOperations = Readonly<
  Record<string, (input: JsonObject, clientGone: AbortSignal) => Promise<object> | object>
>;

/** A request body of the JSON protocols. Each service narrows it to its own input where it reads it. */
export type JsonObject = Record<string, unknown>;
