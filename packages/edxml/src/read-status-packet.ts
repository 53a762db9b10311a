import type { Envelope } from "./envelope.ts";
import { present } from "./present.ts";
import { headerExtras, missing } from "./read-document-packet.ts";
import { readOrgan, readResponseFor, readStaffInfo } from "./read-parts.ts";
import type { StatusPacket } from "./status-packet.ts";

/** Reads a header that reports the state of a document sent earlier. */
export function readStatusPacket({ header, message }: Envelope): StatusPacket {
  const from = message.child("From");
  const answered = message.child("ResponseFor");
  const statusCode = message.text("StatusCode");
  if (!from) throw missing("From", message);
  if (!answered) throw missing("ResponseFor", message);
  if (statusCode === undefined) throw missing("StatusCode", message);
  const responseFor = readResponseFor(answered);
  if (responseFor.documentId === "") throw missing("DocumentId", answered);
  const at = message.timestamp("Timestamp");
  if (at === undefined) message.noteMissing("Timestamp");
  return present({
    from: readOrgan(from, "essential"),
    responseFor,
    staff: readStaffInfo(message.child("StaffInfo")),
    statusCode: statusCode.padStart(2, "0"),
    description: message.text("Description"),
    at,
    ...message.extras(),
    ...headerExtras(header),
  });
}
