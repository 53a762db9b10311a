import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { signingAuthority } from "../outgoing/authority-rules.ts";
import { checkVersion } from "../outgoing/rules.ts";
import { readStaff } from "../staff/service.ts";
import type { StaffId } from "../staff/schema.ts";
import { readOffice } from "../tenant/service.ts";
import { copyInState, decide, refuse } from "./rules.ts";
import type { CopyDetail, CopyId, DecideCopy, RefuseCopy } from "./schema.ts";
import { readCopyView, writeCopyStep } from "./view.ts";

/**
 * Cho sao: the head decides on the copy and who signs it (NĐ 30 Điều 27.1); without a name, whoever decides.
 * @throws Refusal `copy.missing`, `copy.wrong_state`, `item.changed`, `staff.missing`, `outgoing.signer_unfit`
 */
export async function decideCopy(cx: Cx, id: CopyId, { version, signerId }: DecideCopy): Promise<CopyDetail> {
  const person = requireStaff(cx, "copy.decide");
  const signs = signerId ?? (person.staffId as StaffId);
  const [view, office, [signer]] = await Promise.all([readCopyView(cx, id), readOffice(cx), readStaff(cx, [signs])]);
  copyInState(view.copy, "requested");
  checkVersion(view.copy, version);
  if (!signer) throw new Refusal("missing", "staff.missing");
  const { authority, position } = signingAuthority(office, signer);
  const named = { signerId: signs, signerName: signer.fullName, signerPosition: position, authority };
  const next = decide(view.copy, named, { name: person.name, at: cx.clock.now().toISOString() });
  return writeCopyStep(cx, view, next, "copy.approved", { signerName: signer.fullName });
}

/** Không cho sao, with the reason. @throws Refusal `copy.missing`, `copy.wrong_state`, `item.changed` */
export async function refuseCopy(cx: Cx, id: CopyId, { version, reason }: RefuseCopy): Promise<CopyDetail> {
  const person = requireStaff(cx, "copy.decide");
  const view = await readCopyView(cx, id);
  copyInState(view.copy, "requested");
  checkVersion(view.copy, version);
  const next = refuse(view.copy, { name: person.name, at: cx.clock.now().toISOString() }, reason);
  return writeCopyStep(cx, view, next, "copy.refused", { reason });
}
