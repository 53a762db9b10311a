export type AxisProblemCode =
  | "axis.file_invalid"
  | "axis.credentials_refused"
  | "axis.receiver_missing"
  | "axis.sender_unregistered"
  | "axis.failed"
  | "axis.file_failed"
  | "axis.packet_invalid"
  | "axis.receiver_locked"
  | "axis.refused"
  | "axis.unreachable"
  | "axis.timed_out"
  | "axis.answer_unreadable";

/**
 * Error codes both axes answer (a province's guide to its LGSP, 0 = done) and what they stand for here. Codes not listed
 * are `axis.refused`.
 */
export const AXIS_ERRORS: Readonly<Record<number, { readonly code: AxisProblemCode; readonly words: string }>> = {
  10: { code: "axis.file_invalid", words: "File không hợp lệ" },
  15: { code: "axis.credentials_refused", words: "Sai SystemId hoặc SecretKey" },
  18: { code: "axis.receiver_missing", words: "Đơn vị nhận không tồn tại" },
  19: { code: "axis.sender_unregistered", words: "Đơn vị gửi chưa đăng ký" },
  20: { code: "axis.failed", words: "Lỗi hệ thống" },
  21: { code: "axis.file_failed", words: "Lỗi xử lý file" },
  22: { code: "axis.packet_invalid", words: "Sai chuẩn edXML" },
  23: { code: "axis.receiver_locked", words: "Đơn vị nhận đã khóa" },
};

/** Passing troubles of the axis or of the way there; every other answer stands however often one asks. */
const MAY_PASS: readonly AxisProblemCode[] = [
  "axis.failed",
  "axis.unreachable",
  "axis.timed_out",
  "axis.answer_unreadable",
];

/** Seconds to wait before each further try after a network error: 30 s to 480 s, five tries in all after the first. */
export const RETRY_SECONDS: readonly number[] = [30, 60, 120, 240, 480];

export function mayPass(code: string): boolean {
  return MAY_PASS.some((one) => one === code);
}

/** The only error this package throws on purpose. Holds no credentials and nothing of a packet: it may end up in a log. */
export class AxisProblem extends Error {
  override readonly name = "AxisProblem";
  readonly code: AxisProblemCode;
  /** The axis's own number, where it answered one. */
  readonly axisCode: number | undefined;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;

  constructor(
    code: AxisProblemCode,
    { axisCode, status }: { readonly axisCode?: number | undefined; readonly status?: number | undefined } = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify({ axisCode, status })}`, options);
    this.code = code;
    this.axisCode = axisCode;
    this.status = status;
  }

  /** Whether the same request may succeed later. */
  get isPassing(): boolean {
    return mayPass(this.code);
  }
}

/** The problem an error number of the axis stands for; undefined for 0, which is success. */
export function problemOf(axisCode: number, status?: number): AxisProblem | undefined {
  if (axisCode === 0) return undefined;
  const named = Number.isInteger(axisCode) ? { axisCode } : {};
  return new AxisProblem(AXIS_ERRORS[axisCode]?.code ?? "axis.refused", { ...named, status });
}
