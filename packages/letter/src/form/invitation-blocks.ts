import { withoutEndMark } from "../addressee-rows.ts";
import { type LaidBlock, laidOut, line, orDots, written } from "../laid-block.ts";
import type { InvitationForm } from "../letter-form.ts";
import type { LetterInput } from "../letter-input.ts";

/** Form 1.7. One guest stands on the line of the invitation, several each on a dashed line of their own. */
export function invitationBlocks(form: InvitationForm, input: LetterInput): LaidBlock[] {
  const guests = form.guests.map(withoutEndMark).filter((guest) => guest !== "");
  const [only = ""] = guests;
  const opening = `${orDots(form.sender)} trân trọng kính mời:`;
  return [
    line(guests.length > 1 ? opening : `${opening} ${orDots(only)}`, "form.guests"),
    ...(guests.length > 1 ? guests.map((guest, index) => dashed(guest, index === guests.length - 1)) : []),
    line(`Tới dự ${lowerFirst(orDots(form.event))}`, "form.event"),
    line(`Chủ trì: ${orDots(form.chair)}`, "form.chair"),
    line(`Thời gian: ${orDots(form.time)}`, "form.time"),
    line(`Địa điểm: ${orDots(form.place)}`, "form.place"),
    ...written(laidOut(input.body)),
  ];
}

/** `Họp giao ban` inside a sentence; an abbreviation stays as it is. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1) : text;
}

function dashed(guest: string, isLast: boolean): LaidBlock {
  return { kind: "item", runs: [{ text: `${guest}${isLast ? "." : ";"}` }], where: "form.guests" };
}
