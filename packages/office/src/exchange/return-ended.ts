import { joinReference } from "@vanthu/edxml/document-id.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import * as v from "valibot";
import { readFile } from "../attachment/service.ts";
import { knownAgency, knownAgencyByCode } from "../organisation/known-service.ts";
import { AxisName } from "../organisation/schema.ts";
import { readKnownOffice } from "../tenant/service.ts";
import { addresseeOf } from "./addressee.ts";
import { gatewayOf } from "./gateway.ts";
import { RejectedPacketEntity, rejectedKey } from "./item.ts";
import { sendStatus } from "./status-service.ts";

/** Why a packet was kept and not taken: the unit is no more, and no one successor of it works here. */
export const UNIT_ENDED = "packet.unit_ended";

const Rejected = v.object({ code: v.string(), axis: v.optional(AxisName) });
const Successors = v.object({ successors: v.string() });

/** Sends back (02) a document that reached a unit that is no more, and says whom to send it to. */
export const returnEnded: Consumer = {
  name: "exchange.return-ended",
  on: "exchange.packet_rejected",
  async handle(cx, { subject, data, at }) {
    const { code, axis } = v.parse(Rejected, data);
    if (code !== UNIT_ENDED) return;
    const rejected = await cx.store.get(RejectedPacketEntity, rejectedKey(subject.replace(/^exchange#/, "")));
    const read = rejected && readPacket(await readFile(cx, rejected.packetFileId));
    if (read?.kind !== "document") return;
    const { packet } = read;
    const senderCode = packet.from.organId;
    const [addressee, sender] = await Promise.all([addresseeOf(cx, packet), knownAgencyByCode(cx, senderCode)]);
    await sendStatus(
      cx,
      gatewayOf(cx),
      {
        senderCode,
        receiverCode: addressee.code,
        documentId: packet.documentId,
        referenceNumber: joinReference(packet.code),
        issuedOn: packet.promulgation.on ?? officeDate(new Date(at)),
      },
      // The time of the event, so that the sender knows the status again when this runs twice.
      { code: "02", at, description: await reason(cx, v.parse(Successors, rejected?.params).successors) },
      { senderAgencyId: sender?.id, senderCode, axis },
    );
  },
};

async function reason(cx: Cx, successors: string): Promise<string> {
  const { agencyId, name } = await readKnownOffice(cx);
  const { succession } = await knownAgency(cx, agencyId);
  const since = succession ? ` từ ngày ${shortDate(succession.from)}` : "";
  const ended = `${name} không còn hoạt động${since}.`;
  return successors === "" ? `${ended} Chưa có đơn vị kế thừa.` : `${ended} Gửi đến đơn vị kế thừa: ${successors}.`;
}
