import type { AgencyBody } from "@vanthu/office/organisation/schema.ts";
import type { Post } from "@vanthu/office/staff/post.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { o } from "./open-words.ts";

/** One person typed in while a unit is opened; the rest of the people may follow in a file. */
export interface TypedPerson {
  fullName: string;
  post: Post;
  department: string;
  position: string;
}

/** How the people of a new unit come. */
export type PeopleWay = "later" | "file" | "hand";

/** What is filled in to open a unit. */
export interface Opening {
  /** What stands in the field: a name of the list, or one typed. */
  name: string;
  /** The entry of the list that name is; undefined for a name typed. */
  agencyId: string | undefined;
  kind: AgencyBody;
  heading: string;
  place: string;
  code: string;
  handle: string;
  /** Empty: the standard set. */
  modelUnitId: string;
  lastIncoming: string;
  lastOutgoing: string;
  peopleWay: PeopleWay;
  people: readonly TypedPerson[];
}

export const NO_PERSON: TypedPerson = {
  fullName: "",
  post: "clerk",
  department: "Văn phòng HĐND và UBND",
  position: "Văn thư",
};

export const NOTHING_YET: Opening = {
  name: "",
  agencyId: undefined,
  kind: "committee",
  heading: "",
  place: "",
  code: "",
  handle: "",
  modelUnitId: "",
  lastIncoming: "0",
  lastOutgoing: "0",
  peopleWay: "file",
  people: [NO_PERSON],
};

/** A sign-in handle as the server takes it. */
const HANDLE = /^[a-z][a-z0-9-]{1,30}$/u;
const LAST_NUMBER = /^\d{1,6}$/u;

/** What is missing or wrong before the server is asked, in the order of the page. */
export function problemsOf(opening: Opening): FormError[] {
  const errors: FormError[] = [];
  if (opening.name.trim() === "") errors.push({ id: "agency", text: o("agencyMissing") });
  if (opening.agencyId === undefined && opening.name.trim() !== "") {
    if (opening.heading.trim() === "") errors.push({ id: "heading", text: o("headingMissing") });
    if (opening.place.trim() === "") errors.push({ id: "place", text: o("placeMissing") });
  }
  if (opening.handle === "") errors.push({ id: "handle", text: o("handleMissing") });
  else if (!HANDLE.test(opening.handle)) errors.push({ id: "handle", text: o("handleShape") });
  for (const [id, value] of [
    ["last-incoming", opening.lastIncoming],
    ["last-outgoing", opening.lastOutgoing],
  ] as const) {
    if (!LAST_NUMBER.test(value.trim())) errors.push({ id, text: o("numberShape") });
  }
  if (opening.peopleWay === "hand") {
    for (const [at, person] of opening.people.entries()) {
      if (person.fullName.trim() === "") errors.push({ id: `person-${at}-name`, text: o("personName", at + 1) });
      if (person.department.trim() === "") {
        errors.push({ id: `person-${at}-department`, text: o("personDepartment", at + 1) });
      }
    }
  }
  return errors;
}
