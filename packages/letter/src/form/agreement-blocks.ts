import { capitals, cleanField } from "../clean-text.ts";
import { type LaidBlock, laidOut, line, orDots } from "../laid-block.ts";
import type { AgreementForm, PartyInput } from "../letter-form.ts";
import type { LetterInput } from "../letter-input.ts";

/**
 * Hợp đồng, bản ghi nhớ, bản thỏa thuận, for which Annex III has no form: after the bases the parties, then what they
 * agree on.
 */
export function agreementBlocks(form: AgreementForm, input: LetterInput): LaidBlock[] {
  const blocks = laidOut(input.body);
  const end = blocks.findIndex(({ kind }) => kind !== "basis");
  const bases = end < 0 ? blocks : blocks.slice(0, end);
  const parties = form.parties.flatMap((party, index) => partyBlocks(party, `form.parties[${index}]`));
  return [
    ...bases,
    ...(parties.length > 0 ? [line("Các bên gồm có:", "form.parties")] : []),
    ...parties,
    ...blocks.slice(bases.length),
  ];
}

function partyBlocks({ role, name, details, representative, position }: PartyInput, where: string): LaidBlock[] {
  const heading = [capitals(role), orDots(name)].filter((part) => part !== "").join(": ");
  const post = cleanField(position);
  return [
    { kind: "paragraph", runs: [{ text: heading, bold: true }], where },
    ...details.map(({ label, value }) => line(`${cleanField(label)}: ${orDots(value)}`, where)),
    line(`Người đại diện: ${orDots(representative)}${post === "" ? "" : `, chức vụ: ${post}`}`, where),
  ];
}
