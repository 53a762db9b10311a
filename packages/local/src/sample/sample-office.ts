import type { OfficePlan, PersonPlan } from "@vanthu/office/onboarding/office-plan.ts";
import { agencyIdOfGso } from "@vanthu/office/organisation/commune-rules.ts";
import type { Post } from "@vanthu/office/staff/post.ts";
import type { SamplePerson } from "./sample-data.ts";

/** The three offices: two communes of one province from the real list, and a department of it. Codes are invented. */
export const SAMPLE_OFFICES = [
  { handle: "lacthuy", unit: "UBND xã Lạc Thuỷ", place: "Lạc Thuỷ", gso: "05392", code: "H56.901" },
  { handle: "caophong", unit: "UBND xã Cao Phong", place: "Cao Phong", gso: "05089", code: "H56.902" },
  { handle: "sonoivu", unit: "Sở Nội vụ tỉnh Phú Thọ", place: "Phú Thọ", gso: undefined, code: "H56.903" },
] as const;

export type SampleOffice = (typeof SAMPLE_OFFICES)[number];

export const SAMPLE_PROVINCE_GSO = "25";

const DEPARTMENT_ABBREVIATIONS: Readonly<Record<string, string>> = {
  "Lãnh đạo UBND": "LĐ",
  "Lãnh đạo Sở": "LĐ",
  "Văn phòng HĐND và UBND": "VP",
  "Văn phòng Sở": "VP",
  "Phòng Kinh tế": "KT",
  "Phòng Văn hoá - Xã hội": "VHXH",
  "Trung tâm Phục vụ hành chính công": "TTPVHCC",
  "Ban Chỉ huy Quân sự": "BCHQS",
  "Công an xã": "CAX",
  "Trạm Y tế": "TYT",
  "Thường trực HĐND": "HĐND",
  "Đoàn xã": "ĐTN",
  "Phòng Xây dựng chính quyền": "XDCQ",
  "Phòng Cải cách hành chính - Văn thư, lưu trữ": "CCHC",
  "Phòng Công chức, viên chức": "CCVC",
  "Phòng Thi đua - Khen thưởng": "TĐKT",
  "Thanh tra Sở": "TTr",
};

/** The plan one sample office is opened by. */
export function samplePlan(
  office: SampleOffice,
  people: readonly SamplePerson[],
  tenantId: OfficePlan["tenantId"],
  passwordHash: string,
): OfficePlan {
  const own = people.filter(({ unit }) => unit === office.unit);
  const isCommune = office.gso !== undefined;
  return {
    tenantId,
    handle: office.handle,
    passwordHash,
    sample: true,
    agency: {
      id: agencyIdOfGso(office.gso ?? `${SAMPLE_PROVINCE_GSO}903`),
      level: isCommune ? "commune" : "province",
      provinceGso: SAMPLE_PROVINCE_GSO,
      names: [{ name: office.unit, superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" }],
      codes: [
        { code: office.code, scheme: "QD20", from: "2025-07-01" },
        ...(isCommune ? [{ code: office.gso, scheme: "GSO" as const, from: "2025-07-01" }] : []),
      ],
      address: `${isCommune ? `xã ${office.place}, ` : ""}tỉnh Phú Thọ`,
      email: `vanthu@${office.handle}.example`,
      phone: "0210 000 0000",
    },
    office: {
      name: office.unit,
      heading: isCommune ? ["ỦY BAN NHÂN DÂN", `XÃ ${office.place.toUpperCase()}`] : ["SỞ NỘI VỤ"],
      superiorHeading: "UBND TỈNH PHÚ THỌ",
      superiorName: "UBND tỉnh Phú Thọ",
      place: office.place,
      abbreviation: isCommune ? "UBND" : "SNV",
      collective: isCommune,
      collectiveName: isCommune ? "ỦY BAN NHÂN DÂN" : undefined,
      headTitle: isCommune ? "CHỦ TỊCH" : "GIÁM ĐỐC",
      personKeyCustody: "kms",
    },
    departments: [...new Set(own.map(({ department }) => department))].map((name) => ({
      name,
      abbreviation: DEPARTMENT_ABBREVIATIONS[name] ?? "VP",
    })),
    people: own.map(personPlan),
  };
}

function personPlan(person: SamplePerson): PersonPlan {
  return {
    userName: userNameOf(person),
    fullName: person.fullName,
    position: person.position,
    department: person.department,
    posts: postsOf(person),
    email: person.email,
  };
}

/** "nguyen.bt" of nguyen.bt@lacthuy.example */
export function userNameOf({ email }: Pick<SamplePerson, "email">): string {
  return email.split("@")[0] ?? email;
}

/**
 * The ordinary posts behind the positions of the sample; the head of the office also looks after its people. Leaders of the
 * People's Council sign for another body.
 */
export function postsOf({ role, position, department }: SamplePerson): Post[] {
  const leads = department.startsWith("Lãnh đạo");
  if (leads) return [/^(?:Chủ tịch|Giám đốc)/.test(position) ? "chair" : "viceChair"];
  if (position === "Chánh Văn phòng") return ["headOfOffice", "unitHead", "unitAdmin"];
  if (role === "văn thư") return ["clerk", "specialist"];
  if (role === "trưởng đơn vị") return ["unitHead", "specialist"];
  return ["specialist"];
}
