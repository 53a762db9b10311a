import type { AgencyBody } from "../organisation/schema.ts";
import type { Office } from "../tenant/schema.ts";

type Heading = Pick<Office, "heading" | "place" | "abbreviation" | "collective" | "collectiveName" | "headTitle">;

/** What stands before the place in the names of the bodies of a commune, the longest first. */
const NAMED: readonly (readonly [RegExp, AgencyBody])[] = [
  [/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu, "committee"],
  [/^(?:HĐND|Hội đồng nhân dân)\s+/iu, "council"],
  [/^(?:Đảng ủy|Đảng uỷ)\s+/iu, "party"],
  [/^(?:Ủy ban MTTQ|Uỷ ban MTTQ|Ủy ban Mặt trận Tổ quốc|Mặt trận Tổ quốc|UBMTTQ)\s+(?:Việt Nam\s+)?/iu, "front"],
  [/^Trung tâm Phục vụ hành chính công\s+/iu, "serviceCentre"],
  [/^Sở\s+/iu, "department"],
];

const KIND_OF_PLACE = /^(?:xã|phường|đặc khu|thị trấn|tỉnh|thành phố)\s+/iu;

/** Which body a name speaks of: "HĐND xã Lạc Thuỷ" is a council. */
export function bodyOfName(name: string): AgencyBody {
  return NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

/**
 * How the documents of a body are headed and signed, from its name (NĐ 30 Phụ lục I, II.2; Điều 13): the committee and the
 * council of a commune are collective and signed for with TM.; a centre has one head.
 */
export function headingOf(name: string, kind: AgencyBody): Heading {
  const rest = NAMED.reduce((text, [pattern]) => text.replace(pattern, ""), name);
  const place = rest.replace(KIND_OF_PLACE, "").slice(0, 50);
  const seat = rest.toUpperCase();
  switch (kind) {
    case "committee":
      return collective("ỦY BAN NHÂN DÂN", seat, place, "UBND", "CHỦ TỊCH");
    case "council":
      return collective("HỘI ĐỒNG NHÂN DÂN", seat, place, "HĐND", "CHỦ TỊCH");
    case "front":
      return collective("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", seat, place, "MTTQ", "CHỦ TỊCH");
    case "party":
      return { ...collective("ĐẢNG ỦY", seat, place, "ĐU", "BÍ THƯ"), heading: [`ĐẢNG ỦY ${seat}`] };
    case "serviceCentre":
      return single(["TRUNG TÂM", "PHỤC VỤ HÀNH CHÍNH CÔNG"], place, "TTPVHCC");
    default:
      return single([name.toUpperCase().slice(0, 100)], place, initialsOf(name));
  }
}

function collective(body: string, seat: string, place: string, abbreviation: string, headTitle: string): Heading {
  return { heading: [body, seat], place, abbreviation, collective: true, collectiveName: body, headTitle };
}

function single(heading: string[], place: string, abbreviation: string): Heading {
  return { heading, place, abbreviation, collective: false, collectiveName: undefined, headTitle: "GIÁM ĐỐC" };
}

/** "Sở Nội vụ" → "SNV" */
function initialsOf(name: string): string {
  const letters = name.split(/[^\p{L}\p{N}]+/u).flatMap((word) => [...word].slice(0, 1));
  return letters.join("").toUpperCase().slice(0, 20);
}
