import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import { checkVersion } from "../outgoing/rules.ts";
import { takeNumber, type RowEntry } from "../register/number-service.ts";
import { readOffice } from "../tenant/service.ts";
import { CopyEntity, copyKey, copyPartition, type CopyItem } from "./item.ts";
import { FORM_WORD, takeCopyNumber } from "./rules.ts";
import type { Copy, CopyDetail, CopyId } from "./schema.ts";
import { copyDetail, copyEventData, readCopyView } from "./view.ts";

/**
 * Lấy số bản sao: all copies of the year share one series (NĐ 30 Phụ lục I, phần II, II.1.c); register, row, copy and
 * event in one transaction, so that no number is given twice and none is lost.
 * @throws Refusal `copy.missing`, `copy.wrong_state`, `item.changed`, `register.busy`
 */
export async function numberCopy(cx: Cx, id: CopyId, version: number): Promise<CopyDetail> {
  requireStaff(cx, "copy.make");
  const { name, abbreviation } = await readOffice(cx);
  await takeNumber<undefined>(cx, {
    kind: "copies",
    reads: [{ entity: CopyEntity, key: copyKey(id) }],
    make(taken, [found]) {
      const copy = found as CopyItem | undefined;
      if (!copy) throw new Refusal("missing", "copy.missing");
      const next = takeCopyNumber(copy, taken, abbreviation);
      checkVersion(copy, version);
      return {
        entry: rowOf(next, name),
        operations: [
          replace(CopyEntity, next),
          event(cx, "copy.numbered", copyPartition(id), { ...copyEventData(next), number: taken.number }),
        ],
        result: undefined,
      };
    },
  });
  return copyDetail(cx, await readCopyView(cx, id));
}

/** What the book of copies prints: Annex IV has no form of its own for it, so that of outgoing documents serves. */
function rowOf(copy: Copy, officeName: string): RowEntry {
  const { typeName, referenceNumber, issuedOn, issuer, subject } = copy.source;
  return {
    documentId: copy.id,
    referenceNumber: copy.referenceNumber ?? "",
    issuedOn: copy.copiedOn ?? "",
    issuer: officeName,
    typeName: FORM_WORD[copy.form],
    subject: `${typeName} số ${referenceNumber} ngày ${shortDate(issuedOn)} của ${issuer}: ${subject}`,
    signer: copy.signerName ?? "",
    recipients: copy.recipients.join("; "),
    keptBy: "VT",
    copies: copy.copies,
    note: copy.to === "paper" ? "Bản giấy" : "Bản điện tử",
  };
}
