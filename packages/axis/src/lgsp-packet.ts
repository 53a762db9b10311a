import type { LgspAttachment, LgspPacket } from "./lgsp-wire.ts";

/**
 * The packet an LGSP answers, as one. Some give the files beside the text: where the text holds none they are put back
 * under the content ids of its manifest. Text that is base64 is taken as such.
 */
export function packetOfReply({ edxml, attachments = [] }: Pick<LgspPacket, "edxml" | "attachments">): Uint8Array {
  const text = edxml.trimStart().startsWith("<") ? edxml : Buffer.from(edxml, "base64").toString("utf8");
  const end = text.lastIndexOf("</edXML>");
  if (attachments.length === 0 || end < 0 || /<(?:\w+:)?AttachmentEncoded[\s>]/.test(text)) return Buffer.from(text);
  const ids = contentIds(text);
  const files = attachments.map((one, at) => attachment(one, ids.get(one.fileName) ?? `cid:${String(at + 1)}`));
  return Buffer.from(`${text.slice(0, end)}<AttachmentEncoded>${files.join("")}</AttachmentEncoded>${text.slice(end)}`);
}

function contentIds(text: string): ReadonlyMap<string, string> {
  const references = text.matchAll(/<(?:\w+:)?Reference[\s>][\s\S]*?<\/(?:\w+:)?Reference>/g);
  return new Map(
    [...references].flatMap(([one]) => {
      const name = /<(?:\w+:)?AttachmentName>([^<]*)</.exec(one)?.[1];
      const id = /<(?:\w+:)?ContentId>([^<]*)</.exec(one)?.[1];
      return name === undefined || id === undefined ? [] : [[unescaped(name).trim(), id.trim()] as const];
    }),
  );
}

function attachment({ fileName, fileContent }: LgspAttachment, contentId: string): string {
  return (
    `<Attachment><ContentId>${contentId}</ContentId><AttachmentName>${escaped(fileName)}</AttachmentName>` +
    "<ContentType>application/octet-stream</ContentType>" +
    `<ContentTransferEncoded>${escaped(fileContent)}</ContentTransferEncoded></Attachment>`
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
