import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import * as v from "valibot";
import { isWaitedFor } from "../incoming/deadline-rules.ts";
import type { IncomingItem } from "../incoming/item.ts";
import { IncomingId } from "../incoming/schema.ts";
import { readVisible as readVisibleIncoming } from "../incoming/visible-service.ts";
import type { OutgoingItem } from "../outgoing/item.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { readVisible as readVisibleOutgoing } from "../outgoing/visible-service.ts";
import { readKnownOffice } from "../tenant/service.ts";
import { mayFileIncoming, mayFileOutgoing } from "./rules.ts";
import type { DossierDocument, DossierDocumentId } from "./schema.ts";

/** A document as a dossier knows it, and whether it may be put into one now. */
export interface FoundDocument {
  readonly document: Omit<DossierDocument, "filedAt" | "filedByName">;
  readonly mayFile: boolean;
}

/** Those of some documents (at most 100) that the actor may see, by id. One round trip. */
export async function findDocuments(
  cx: Cx,
  ids: readonly DossierDocumentId[],
): Promise<ReadonlyMap<string, FoundDocument>> {
  const isIncoming = (id: string): id is IncomingId => v.is(IncomingId, id);
  const isOutgoing = (id: string): id is OutgoingId => v.is(OutgoingId, id);
  const [incoming, outgoing, { name }] = await Promise.all([
    readVisibleIncoming(cx, ids.filter(isIncoming)),
    readVisibleOutgoing(cx, ids.filter(isOutgoing)),
    readKnownOffice(cx),
  ]);
  const found = [...incoming.map(fromIncoming), ...outgoing.map((document) => fromOutgoing(document, name))];
  return new Map(found.map((one) => [one.document.documentId, one]));
}

/** @throws Refusal `incoming.missing`, `outgoing.missing` for what is not there and for what the actor may not see */
export async function findDocument(cx: Cx, id: DossierDocumentId): Promise<FoundDocument> {
  const found = (await findDocuments(cx, [id])).get(id);
  if (found) return found;
  if (v.is(IncomingId, id)) throw new Refusal("missing", "incoming.missing");
  throw new Refusal("missing", "outgoing.missing");
}

function fromIncoming(document: IncomingItem): FoundDocument {
  const { id, referenceNumber, issuedOn, typeName, subject, issuer, pages, state } = document;
  return {
    document: {
      documentId: id,
      kind: "incoming",
      referenceNumber,
      issuedOn,
      typeName,
      subject,
      issuer,
      pages,
      open: isWaitedFor(state),
      ended: state === "ended" || state === "void",
    },
    mayFile: mayFileIncoming(document),
  };
}

function fromOutgoing(document: OutgoingItem, issuer: string): FoundDocument {
  const { id, referenceNumber, issuedOn, createdAt, typeName, subject, placement, ended, state } = document;
  return {
    document: {
      documentId: id,
      kind: "outgoing",
      referenceNumber: referenceNumber ?? "",
      issuedOn: issuedOn ?? createdAt.slice(0, 10),
      typeName,
      subject,
      issuer,
      pages: placement?.pages,
      open: state !== "issued" && state !== "void",
      ended: ended !== undefined || state === "void",
    },
    mayFile: mayFileOutgoing(document),
  };
}
