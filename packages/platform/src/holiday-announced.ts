/**
 * The days off of offices as announced for a year, with the notices that announced them. A year stands here whole or not
 * at all. Add the next year when its notice appears, usually in the autumn before; until then an administrator's
 * amendments serve.
 *
 * For 2026 a proposal to give off 23 November for work on Saturday 28 November was known but no decision on it, so
 * neither day is here.
 */
import { COMPENSATION_RULE, CULTURE_DAY_RESOLUTION, LABOUR_CODE } from "./holiday-law.ts";
import type { Holiday, HolidayKind } from "./holiday-law.ts";

const NOTICE_2025 = "Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024";
const NEW_YEAR_2026 = "Công văn 12729/VPCP-KGVX ngày 25/12/2025";
const NOTICE_2026 = "Thông báo 9441/TB-BNV ngày 16/10/2025";

export const announcedHolidays: readonly Holiday[] = [
  announced("2025-01-01", "holiday", "Tết Dương lịch", LABOUR_CODE),
  announced("2025-01-27", "holiday", "Tết Nguyên đán", NOTICE_2025),
  announced("2025-01-28", "holiday", "Tết Nguyên đán", NOTICE_2025),
  announced("2025-01-29", "holiday", "Tết Nguyên đán", NOTICE_2025),
  announced("2025-01-30", "holiday", "Tết Nguyên đán", NOTICE_2025),
  announced("2025-01-31", "holiday", "Tết Nguyên đán", NOTICE_2025),
  announced("2025-04-07", "holiday", "Giỗ Tổ Hùng Vương", LABOUR_CODE),
  announced("2025-04-26", "worked", "Làm bù cho ngày 02/5", NOTICE_2025),
  announced("2025-04-30", "holiday", "Ngày Chiến thắng", LABOUR_CODE),
  announced("2025-05-01", "holiday", "Ngày Quốc tế lao động", LABOUR_CODE),
  announced("2025-05-02", "compensation", "Nghỉ hoán đổi với ngày 26/4", NOTICE_2025),
  announced("2025-09-01", "holiday", "Quốc khánh", NOTICE_2025),
  announced("2025-09-02", "holiday", "Quốc khánh", NOTICE_2025),

  announced("2026-01-01", "holiday", "Tết Dương lịch", LABOUR_CODE),
  announced("2026-01-02", "compensation", "Nghỉ hoán đổi với ngày 10/01", NEW_YEAR_2026),
  announced("2026-01-10", "worked", "Làm bù cho ngày 02/01", NEW_YEAR_2026),
  announced("2026-02-16", "holiday", "Tết Nguyên đán", NOTICE_2026),
  announced("2026-02-17", "holiday", "Tết Nguyên đán", NOTICE_2026),
  announced("2026-02-18", "holiday", "Tết Nguyên đán", NOTICE_2026),
  announced("2026-02-19", "holiday", "Tết Nguyên đán", NOTICE_2026),
  announced("2026-02-20", "holiday", "Tết Nguyên đán", NOTICE_2026),
  announced("2026-04-26", "holiday", "Giỗ Tổ Hùng Vương", LABOUR_CODE),
  announced("2026-04-27", "compensation", "Nghỉ bù Giỗ Tổ Hùng Vương", COMPENSATION_RULE),
  announced("2026-04-30", "holiday", "Ngày Chiến thắng", LABOUR_CODE),
  announced("2026-05-01", "holiday", "Ngày Quốc tế lao động", LABOUR_CODE),
  announced("2026-08-22", "worked", "Làm bù cho ngày 31/8", NOTICE_2026),
  announced("2026-08-31", "compensation", "Nghỉ hoán đổi với ngày 22/8", NOTICE_2026),
  announced("2026-09-01", "holiday", "Quốc khánh", NOTICE_2026),
  announced("2026-09-02", "holiday", "Quốc khánh", NOTICE_2026),
  announced("2026-11-24", "holiday", "Ngày Văn hóa Việt Nam", CULTURE_DAY_RESOLUTION),
];

function announced(on: string, kind: HolidayKind, name: string, source: string): Holiday {
  return { on, name, kind, source, provisional: false };
}
