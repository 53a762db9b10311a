import type { IncomingMessage, ServerResponse } from "node:http";
import type { MailRecord, Mails } from "./mails.ts";

const styles = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24 }
  h1 { font-size: 1.375rem; overflow-wrap: anywhere } a { color: #0b5cad }
  .note { color: #57606a } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #d0d7de; vertical-align: top;
    overflow-wrap: break-word }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dt { color: #57606a } dd { margin: 0 }`;

/** Whether a request asks for the page of mails; signed requests to a bucket of that name do not. */
export function isMailPage(request: IncomingMessage, url: URL): boolean {
  const signed = request.headers.authorization !== undefined || url.searchParams.has("X-Amz-Signature");
  return !signed && request.method === "GET" && /^\/mail(?:\/|$)/.test(url.pathname);
}

/** `GET /mail` lists the mails kept, `GET /mail/ID` shows one: for the person at this machine, nobody else. */
export async function answerMailPage(
  mails: Mails,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  // Under another name a page of elsewhere could read this one through the person's browser.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "")) {
    response.writeHead(403).end();
    return;
  }
  const [, , id] = url.pathname.split("/");
  if (id === undefined || id === "") return send(response, 200, listPage(await mails.latest()));
  const mail = mails.find(id);
  if (mail) return send(response, 200, mailPage(mail));
  send(response, 404, page("Không có thư này", `<p><a href="/mail">Về danh sách thư</a></p>`));
}

function listPage(mails: readonly MailRecord[]): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${timeOf(mail)}</td><td>${escape(mail.to.join(", "))}</td>` +
      `<td><a href="/mail/${escape(mail.id)}">${escape(mail.subject) || "(không có tiêu đề)"}</a>${noteOf(mail)}</td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Lúc</th><th scope="col">Người nhận</th><th scope="col">Tiêu đề</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const note = `<p class="note">Máy này không gửi thư ra ngoài. Thư được giữ lại ở đây và trong thư mục <code>mail</code>.</p>`;
  return page("Thư đã gửi", note + (rows.length === 0 ? "<p>Chưa có thư nào.</p>" : table));
}

function mailPage(mail: MailRecord): string {
  const text = escape(mail.text).replace(/https?:\/\/[^\s<>"']+/g, (link) => `<a href="${link}">${link}</a>`);
  const rows = [
    ["Người gửi", escape(mail.from)],
    ["Người nhận", escape(mail.to.join(", ")) + noteOf(mail)],
    ["Lúc", timeOf(mail)],
  ].map(([name, value]) => `<dt>${name ?? ""}</dt><dd>${value ?? ""}</dd>`);
  const title = mail.subject === "" ? "(không có tiêu đề)" : mail.subject;
  return page(title, `<dl>${rows.join("")}</dl><pre>${text}</pre><p><a href="/mail">Về danh sách thư</a></p>`);
}

function noteOf({ suppressed }: MailRecord): string {
  return suppressed ? ` <span class="note">(không gửi: địa chỉ đã bị chặn)</span>` : "";
}

function timeOf({ sentAt }: MailRecord): string {
  const zone = { timeZone: "Asia/Ho_Chi_Minh" } as const;
  const day = { ...zone, day: "2-digit", month: "2-digit", year: "numeric" } as const;
  const time = { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return `${new Intl.DateTimeFormat("vi", time).format(sentAt)} ${new Intl.DateTimeFormat("vi", day).format(sentAt)}`;
}

function page(title: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>`;
  return `<!doctype html><html lang="vi"><head>${head}<style>${styles}</style></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

function send(response: ServerResponse, status: number, html: string): void {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  response.writeHead(status, headers).end(html);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
