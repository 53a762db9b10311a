import type { Notice } from "./schema.ts";

/**
 * What a mail or a push message says of a notice. Both leave the system: they say what kind of thing waits and how many, and
 * never name a document, a person or a word of either.
 */
export function outsideWords({ kind, type, detail, digest, count }: Notice): string {
  switch (kind) {
    case "assigned":
      return detail === "informed" ? "Có văn bản chuyển đến anh/chị để biết." : "Anh/chị có việc mới được giao.";
    case "progress":
      return type === "task.extension_asked"
        ? "Có đề nghị gia hạn chờ anh/chị quyết định."
        : "Việc anh/chị đang theo dõi có thay đổi.";
    case "draft":
      return type === "outgoing.returned"
        ? "Dự thảo của anh/chị được trả lại."
        : detail === "awaitingSignature"
          ? "Có văn bản chờ anh/chị ký."
          : "Có dự thảo chờ anh/chị xử lý.";
    case "deadline":
      return detail === "over" ? "Anh/chị có việc đã quá hạn." : "Anh/chị có việc sắp đến hạn.";
    case "escalation":
      return count === undefined
        ? "Có việc quá hạn cần anh/chị chỉ đạo."
        : `Có ${String(count)} việc quá hạn lâu ngày.`;
    case "digest":
      return digest === undefined
        ? "Việc của anh/chị hôm nay."
        : `Hôm nay: ${String(digest.today)} việc đến hạn, ${String(digest.overdue)} việc quá hạn, ${String(digest.fresh)} việc mới.`;
    case "care":
      return "Có văn bản cần anh/chị nhận giữ.";
  }
}
