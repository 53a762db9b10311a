/** A province (tỉnh, thành phố) since 01/7/2025, with the codes its people's committee bears or took over. */
export interface Province {
  readonly gso: string;
  readonly name: string;
  /** Of its people's committee by Quyết định 20/2020/QĐ-TTg; the council's has K for H. */
  readonly code: string;
  /** Of provinces merged into it; closed, but older documents bear them (Quyết định 09/2025/QĐ-TTg). */
  readonly closedCodes: readonly string[];
}

/** The 34 provinces (Nghị quyết 202/2025/QH15), by the number of the statistics office (Quyết định 19/2025/QĐ-TTg). */
export const PROVINCES: readonly Province[] = [
  { gso: "01", name: "TP. Hà Nội", code: "H26", closedCodes: [] },
  { gso: "04", name: "Cao Bằng", code: "H14", closedCodes: [] },
  { gso: "08", name: "Tuyên Quang", code: "H60", closedCodes: ["H22"] },
  { gso: "11", name: "Điện Biên", code: "H18", closedCodes: [] },
  { gso: "12", name: "Lai Châu", code: "H35", closedCodes: [] },
  { gso: "14", name: "Sơn La", code: "H52", closedCodes: [] },
  { gso: "15", name: "Lào Cai", code: "H38", closedCodes: ["H63"] },
  { gso: "19", name: "Thái Nguyên", code: "H55", closedCodes: ["H03"] },
  { gso: "20", name: "Lạng Sơn", code: "H37", closedCodes: [] },
  { gso: "22", name: "Quảng Ninh", code: "H49", closedCodes: [] },
  { gso: "24", name: "Bắc Ninh", code: "H05", closedCodes: ["H02"] },
  { gso: "25", name: "Phú Thọ", code: "H44", closedCodes: ["H62", "H28"] },
  { gso: "31", name: "TP. Hải Phòng", code: "H24", closedCodes: ["H23"] },
  { gso: "33", name: "Hưng Yên", code: "H31", closedCodes: ["H54"] },
  { gso: "37", name: "Ninh Bình", code: "H42", closedCodes: ["H25", "H40"] },
  { gso: "38", name: "Thanh Hóa", code: "H56", closedCodes: [] },
  { gso: "40", name: "Nghệ An", code: "H41", closedCodes: [] },
  { gso: "42", name: "Hà Tĩnh", code: "H27", closedCodes: [] },
  { gso: "44", name: "Quảng Trị", code: "H50", closedCodes: ["H46"] },
  { gso: "46", name: "TP. Huế", code: "H57", closedCodes: [] },
  { gso: "48", name: "TP. Đà Nẵng", code: "H17", closedCodes: ["H47"] },
  { gso: "51", name: "Quảng Ngãi", code: "H48", closedCodes: ["H34"] },
  { gso: "52", name: "Gia Lai", code: "H21", closedCodes: ["H08"] },
  { gso: "56", name: "Khánh Hòa", code: "H32", closedCodes: ["H43"] },
  { gso: "66", name: "Đắk Lắk", code: "H15", closedCodes: ["H45"] },
  { gso: "68", name: "Lâm Đồng", code: "H36", closedCodes: ["H16", "H11"] },
  { gso: "75", name: "TP. Đồng Nai", code: "H19", closedCodes: ["H10"] },
  { gso: "79", name: "TP. Hồ Chí Minh", code: "H29", closedCodes: ["H09", "H06"] },
  { gso: "80", name: "Tây Ninh", code: "H53", closedCodes: ["H39"] },
  { gso: "82", name: "Đồng Tháp", code: "H20", closedCodes: ["H58"] },
  { gso: "86", name: "Vĩnh Long", code: "H61", closedCodes: ["H07", "H59"] },
  { gso: "91", name: "An Giang", code: "H01", closedCodes: ["H33"] },
  { gso: "92", name: "TP. Cần Thơ", code: "H13", closedCodes: ["H51", "H30"] },
  { gso: "96", name: "Cà Mau", code: "H12", closedCodes: ["H04"] },
];

/** No province: agencies of the whole country. */
export const CENTRAL_GSO = "00";
