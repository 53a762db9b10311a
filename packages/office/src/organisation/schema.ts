import * as v from "valibot";
import { idOf, TenantId } from "@vanthu/platform/id.ts";
import { CivilDate, line } from "../field.ts";

export const AgencyId = idOf("agy");
export type AgencyId = v.InferOutput<typeof AgencyId>;

/** A name an agency bore from a day on; the printed heading is the one valid on the document's date. */
export const AgencyName = v.object({
  /** "UBND xã Lạc Thuỷ" */
  name: line(200),
  /** Cơ quan chủ quản: "UBND tỉnh Phú Thọ" */
  superior: v.optional(line(200)),
  from: CivilDate,
  to: v.optional(CivilDate),
});

export type AgencyName = v.InferOutput<typeof AgencyName>;

/** An identifier code (mã định danh) an agency bears or bore; never a key, because codes change. */
export const AgencyCode = v.object({
  code: v.pipe(v.string(), v.regex(/^[0-9A-Za-z.]{1,35}$/)),
  scheme: v.picklist(["QD20", "QCVN102", "GSO", "LOCAL"]),
  from: CivilDate,
  to: v.optional(CivilDate),
});

export type AgencyCode = v.InferOutput<typeof AgencyCode>;

/**
 * Which body of a place an agency is: committee (ủy ban nhân dân), council (hội đồng nhân dân), party (cấp ủy), front (Mặt
 * trận Tổ quốc), union (công đoàn, đoàn thể), serviceCentre (trung tâm phục vụ hành chính công), department (sở, ngành),
 * judiciary (tòa án, viện kiểm sát), police (công an), military (ban chỉ huy quân sự), enterprise (doanh nghiệp), other.
 * Each issues in its own name and has its own heading, though one office may serve several.
 */
export const AgencyBody = v.picklist([
  "committee",
  "council",
  "party",
  "front",
  "serviceCentre",
  "department",
  "union",
  "judiciary",
  "police",
  "military",
  "enterprise",
  "other",
]);
export type AgencyBody = v.InferOutput<typeof AgencyBody>;

/** AgencySuccession (kế thừa): who an agency's work went to, from a day on, by which act. A dissolution has no successor. */
export const AgencySuccession = v.object({
  kind: v.picklist(["merge", "rename", "split", "dissolve"]),
  to: v.pipe(v.array(AgencyId), v.maxLength(20)),
  from: CivilDate,
  /** "Nghị quyết 1676/NQ-UBTVQH15" */
  legalBasis: line(200),
});
export type AgencySuccession = v.InferOutput<typeof AgencySuccession>;

/** Outside axis (trục liên thông): the national one (VXP), or a province's LGSP. */
export const AxisName = v.picklist(["vxp", "lgsp"]);
export type AxisName = v.InferOutput<typeof AxisName>;

/** Agency (cơ quan, tổ chức): whoever sends or receives official documents, with a stable id of our own. */
export const Agency = v.object({
  id: AgencyId,
  level: v.picklist(["central", "province", "district", "commune"]),
  body: v.optional(AgencyBody),
  /** GSO code of the commune where it sits; the bodies of one commune share it. */
  seatUnitGso: v.optional(v.pipe(v.string(), v.regex(/^\d{5}$/))),
  /** Set when the agency has ended or goes on under another. */
  succession: v.optional(AgencySuccession),
  /** GSO code of the province, by which the directory is listed. */
  provinceGso: v.pipe(v.string(), v.regex(/^\d{2}$/)),
  names: v.pipe(v.array(AgencyName), v.minLength(1)),
  codes: v.array(AgencyCode),
  /** Set where the agency works on this deployment; only then can it be reached electronically. */
  tenantId: v.optional(TenantId),
  /** Over which outside axis it is reached where it does not work here: the national one (VXP) or a province's LGSP. */
  axis: v.optional(AxisName),
  /** The office that entered it where no axis knew it; nobody else below the province changes it. */
  enteredBy: v.optional(TenantId),
  address: v.optional(line(250)),
  email: v.optional(line(100)),
  phone: v.optional(line(50)),
});
export type Agency = v.InferOutput<typeof Agency>;

/** Groups a directory is looked through by: communes, other bodies of the state, Party, Front and unions, police and army. */
export const DirectoryGroup = v.picklist(["communes", "state", "party", "front", "forces", "enterprises", "others"]);
export type DirectoryGroup = v.InferOutput<typeof DirectoryGroup>;

/** A row of the directory (danh bạ cơ quan). */
export const DirectoryEntry = v.object({
  id: AgencyId,
  name: v.string(),
  superior: v.optional(v.string()),
  code: v.optional(v.string()),
  /** Its last code, where the axis has closed it: nothing reaches it there any more. */
  closedCode: v.optional(v.string()),
  level: Agency.entries.level,
  body: v.optional(AgencyBody),
  provinceGso: Agency.entries.provinceGso,
  /** Whether documents reach it over the exchange; others get paper. */
  connected: v.boolean(),
  /** The outside axis it is reached over. Where it is not connected all the same, nobody connects this office to that axis. */
  axis: v.optional(AxisName),
  /** Names it, or an agency it goes on for, bore before; it is found by them too. */
  formerNames: v.optional(v.array(v.string())),
  /** Set where the agency is no more: since when, and who goes on with its work (nay là); nobody after a dissolution. */
  ended: v.optional(v.object({ from: CivilDate, successors: v.array(v.object({ id: AgencyId, name: v.string() })) })),
  address: v.optional(v.string()),
  email: v.optional(v.string()),
  phone: v.optional(v.string()),
});
export type DirectoryEntry = v.InferOutput<typeof DirectoryEntry>;

export const DirectoryQuery = v.object({ q: v.optional(line(100, 0)), connected: v.optional(v.picklist(["true"])) });
export const DirectoryList = v.object({ items: v.array(DirectoryEntry), total: v.number() });

/** What a page of the whole country's directory is asked by. */
export const DirectorySearch = v.object({
  q: v.optional(line(100, 0)),
  group: v.optional(DirectoryGroup),
  province: v.optional(Agency.entries.provinceGso),
  connected: v.optional(v.picklist(["true"])),
  limit: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(100))),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/))),
});
export type DirectorySearch = v.InferOutput<typeof DirectorySearch>;

/** A page of the directory: how many there are in all, and where the next page begins. */
export const DirectoryPage = v.object({
  items: v.array(DirectoryEntry),
  total: v.number(),
  next: v.optional(v.string()),
});
export type DirectoryPage = v.InferOutput<typeof DirectoryPage>;
