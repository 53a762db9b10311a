import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { newTenantId } from "@vanthu/platform/id.ts";
import { readCommunes } from "@vanthu/functions/commune-list.ts";
import { agencyIdOfGso } from "@vanthu/office/organisation/commune-rules.ts";
import { readPeople } from "./sample-data.ts";
import { postsOf, SAMPLE_OFFICES, samplePlan } from "./sample-office.ts";
import { sampleSignIns } from "./sign-ins.ts";

const folder = join(fileURLToPath(new URL(".", import.meta.url)), "data");

test("every sample office has all the ordinary posts and who looks after it, and one person for each is named at the start", async () => {
  const people = await readPeople(folder);

  for (const office of SAMPLE_OFFICES) {
    const plan = samplePlan(office, people, newTenantId(new Date()), "hash");
    const posts = new Set(plan.people.flatMap((person) => person.posts));
    expect([...posts].sort(), office.handle).toEqual([
      "chair",
      "clerk",
      "headOfOffice",
      "specialist",
      "unitAdmin",
      "unitHead",
      "viceChair",
    ]);
  }
  for (const { office, people: shown } of await sampleSignIns(folder)) expect(shown.length, office).toBe(6);
});

test("the communes are real units of one province, their exchange codes invented", async () => {
  const units = await readCommunes(folder);

  for (const { gso, place, code } of SAMPLE_OFFICES) {
    expect(code).toMatch(/^H56\.9\d\d$/);
    if (gso !== undefined)
      expect(units.find((unit) => unit.unit_gso === gso)).toMatchObject({ province_gso: "25", name: `Xã ${place}` });
  }
});

test("leaders of the People's Council do not sign for the People's Committee", () => {
  const person = {
    unit: "",
    unitGso: "",
    department: "Thường trực HĐND",
    fullName: "",
    position: "Chủ tịch HĐND xã",
    role: "lãnh đạo",
    email: "",
  };

  expect(postsOf(person)).toEqual(["specialist"]);
});

test("an agency's id follows from its code, so that making the sample twice makes one agency", () => {
  expect(agencyIdOfGso("05392")).toBe(agencyIdOfGso("05392"));
  expect(agencyIdOfGso("05392")).not.toBe(agencyIdOfGso("05089"));
});
