import type { Notice } from "./schema.ts";

/**
 * What a mail or a push message says of a notice. Both leave the system: they say what kind of thing waits and how many, and
 * never name a document, a person or a word of either.
 */
export function outsideWords({ kind, type, detail, digest, count }: Notice): string {
  switch (kind) {
    case "assigned":
      return detail === "informed" ? "Có văn bản chuyển đến bạn để biết." : "Bạn có việc mới được giao.";
    case "progress":
      return type === "task.extension_asked"
        ? "Có đề nghị gia hạn chờ bạn quyết định."
        : "Việc bạn đang theo dõi có thay đổi.";
    case "draft":
      return type === "outgoing.returned"
        ? "Dự thảo của bạn được trả lại."
        : detail === "awaitingSignature"
          ? "Có văn bản chờ bạn ký."
          : "Có dự thảo chờ bạn xử lý.";
    case "deadline":
      return detail === "over" ? "Bạn có việc đã quá hạn." : "Bạn có việc sắp đến hạn.";
    case "escalation":
      return count === undefined ? "Có việc quá hạn cần bạn chỉ đạo." : `Có ${String(count)} việc quá hạn lâu ngày.`;
    case "digest":
      return digest === undefined
        ? "Việc của bạn hôm nay."
        : `Hôm nay: ${String(digest.today)} việc đến hạn, ${String(digest.overdue)} việc quá hạn, ${String(digest.fresh)} việc mới.`;
    case "care":
      return "Có việc cần bạn nhận giữ.";
  }
}
