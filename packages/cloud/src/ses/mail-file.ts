/** A mail of simple content, as SendEmail takes it apart. */
export interface SimpleMail {
  id: string;
  from: string;
  to: readonly string[];
  cc: readonly string[];
  replyTo: readonly string[];
  subject: string;
  text?: string | undefined;
  html?: string | undefined;
  sentAt: number;
}

/** RFC 5322 allows 998 octets in a line; base64 is cut at 76. */
const base64Line = /.{1,76}/g;
/** Bytes that make an encoded word of at most 75 letters, cut between characters. */
const wordBytes = 42;

/** The mail as a file of RFC 5322, with the text, the page, or both as alternatives. Blind copies are not named in it. */
export function mailFile(mail: SimpleMail, region: string): string {
  const { id, from, to, cc, replyTo, subject, text, html, sentAt } = mail;
  const parts = [
    ...(text !== undefined ? [part("text/plain", text)] : []),
    ...(html !== undefined ? [part("text/html", html)] : []),
  ];
  const boundary = `=_${id}`;
  const content =
    parts.length === 1
      ? (parts[0] ?? "")
      : `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n` +
        parts.map((each) => `--${boundary}\r\n${each}\r\n`).join("") +
        `--${boundary}--\r\n`;
  const headers = [
    `From: ${from}`,
    ...addressLine("To", to),
    ...addressLine("Cc", cc),
    ...addressLine("Reply-To", replyTo),
    `Subject: ${headerText(subject)}`,
    `Date: ${new Date(sentAt).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@${region}.amazonses.com>`,
    "MIME-Version: 1.0",
  ];
  return `${headers.join("\r\n")}\r\n${content}`;
}

function addressLine(name: string, addresses: readonly string[]): string[] {
  return addresses.length === 0 ? [] : [`${name}: ${addresses.join(",\r\n ")}`];
}

function part(type: string, body: string): string {
  const lines = Buffer.from(body).toString("base64").match(base64Line) ?? [];
  return `Content-Type: ${type}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines.join("\r\n")}\r\n`;
}

/** A header's text: as it is where it is ASCII, else in encoded words (RFC 2047). */
function headerText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (Buffer.byteLength(word + character) > wordBytes) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString("base64")}?=`).join("\r\n ");
}
