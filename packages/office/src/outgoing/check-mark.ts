import type { Cx } from "@vanthu/platform/context.ts";
import { create, type Operation } from "@vanthu/platform/store/operation.ts";
import { readOwnTenant } from "../tenant/service.ts";
import type { Office } from "../tenant/schema.ts";
import { newCheckCode } from "./check-code.ts";
import { CheckMarkEntity } from "./item.ts";
import type { CheckCode, OutgoingDocument } from "./schema.ts";

/** What the composer prints at the foot of the last page: the address as a QR code, and the code for who types it. */
export interface PrintedCheckMark {
  /** `https://portal/kiem-tra/<unit>/<code>` */
  readonly url: string;
  /** `lacthuy-7K3M-9QXZ-2ABC`: with the unit, so that it can be typed without the address. */
  readonly code: string;
}

export interface GivenCheckMark {
  readonly checkCode: CheckCode;
  readonly printed: PrintedCheckMark;
  /** Makes the code known; none where the document had its code before. */
  readonly operations: readonly Operation[];
}

/**
 * The check mark (mã tra cứu) of a document that is composed to be signed. It keeps its code when it comes back and is
 * submitted again. Undefined where the unit prints none, or where the portal has no public address.
 */
export async function giveCheckMark(
  cx: Cx,
  document: OutgoingDocument,
  office: Pick<Office, "checkMark">,
): Promise<GivenCheckMark | undefined> {
  const origin = cx.world.config.appOrigin;
  if (origin === undefined || office.checkMark === false) return undefined;
  const { handle } = await readOwnTenant(cx);
  const known = document.checkCode;
  const checkCode = known ?? newCheckCode();
  return {
    checkCode,
    printed: {
      url: new URL(`/kiem-tra/${handle}/${checkCode}`, origin).href,
      code: `${handle}-${inGroups(checkCode)}`,
    },
    operations: known === undefined ? [create(CheckMarkEntity, { code: checkCode, documentId: document.id })] : [],
  };
}

function inGroups(code: CheckCode): string {
  return (code.match(/.{4}/g) ?? []).join("-");
}
