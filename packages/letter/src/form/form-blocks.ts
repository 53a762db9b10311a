import { type LaidBlock, laidOut } from "../laid-block.ts";
import type { LetterInput } from "../letter-input.ts";
import { agreementBlocks } from "./agreement-blocks.ts";
import { decisionBlocks } from "./decision-blocks.ts";
import { introductionBlocks } from "./introduction-blocks.ts";
import { invitationBlocks } from "./invitation-blocks.ts";
import { leavePermitBlocks } from "./leave-permit-blocks.ts";
import { minutesBlocks } from "./minutes-blocks.ts";

/** The content (box 6) as the form of the document's type has it (Annex III, II). */
export function formBlocks(input: LetterInput): LaidBlock[] {
  const { form } = input;
  switch (form?.kind) {
    case "decision":
      return decisionBlocks(form, input);
    case "invitation":
      return invitationBlocks(form, input);
    case "introduction":
      return introductionBlocks(form, input);
    case "leavePermit":
      return leavePermitBlocks(form, input);
    case "minutes":
      return minutesBlocks(form, input);
    case "agreement":
      return agreementBlocks(form, input);
    default:
      return laidOut(input.body);
  }
}
