import { requireTexts, wireTimestamp } from "./required.ts";
import type { StatusPacket } from "./status-packet.ts";
import { EdxmlProblem } from "./edxml-problem.ts";
import {
  checkOrgan,
  checkResponseFor,
  writeOrgan,
  writePacket,
  writeResponseFor,
  writeStaffInfo,
} from "./write-parts.ts";

/**
 * Writes a status packet in the order of the Java SDK.
 *
 * @throws EdxmlProblem `packet.element_missing`, `packet.value_invalid` or `packet.value_too_long`.
 */
export function buildStatusPacket(packet: StatusPacket): Uint8Array {
  checkOrgan(packet.from);
  checkResponseFor(packet.responseFor);
  requireTexts({
    StatusCode: packet.statusCode,
    Timestamp: packet.at,
    PromulgationDate: packet.responseFor.promulgatedOn,
  });
  if (!/^\d{2}$/.test(packet.statusCode)) throw new EdxmlProblem("packet.value_invalid", { element: "StatusCode" });
  return writePacket(
    (xml) => {
      xml.part("edXMLHeader", packet.headerExtras, () => {
        xml.part("MessageHeader", packet.extras, () => {
          writeOrgan(xml, "From", packet.from);
          writeResponseFor(xml, packet.responseFor);
          writeStaffInfo(xml, packet.staff);
          xml.text("StatusCode", packet.statusCode);
          xml.text("Description", packet.description);
          xml.text("Timestamp", wireTimestamp("Timestamp", packet.at));
        });
      });
    },
    () => undefined,
  );
}
