/**
 * The 34 provinces since 01/7/2025 by their codes of level 1 (Quyết định 20/2020/QĐ-TTg, Quyết định 09/2025/QĐ-TTg), with
 * their number of communes and the closed codes of the provinces merged into them.
 */
export const PROVINCES: readonly (readonly [name: string, code: string, communes: number, ...closed: string[]])[] = [
  ["thành phố Hà Nội", "H26", 126],
  ["tỉnh Cao Bằng", "H14", 56],
  ["tỉnh Tuyên Quang", "H60", 124, "H22"],
  ["tỉnh Điện Biên", "H18", 45],
  ["tỉnh Lai Châu", "H35", 38],
  ["tỉnh Sơn La", "H52", 75],
  ["tỉnh Lào Cai", "H38", 99, "H63"],
  ["tỉnh Thái Nguyên", "H55", 92, "H03"],
  ["tỉnh Lạng Sơn", "H37", 65],
  ["tỉnh Quảng Ninh", "H49", 54],
  ["tỉnh Bắc Ninh", "H05", 99, "H02"],
  ["tỉnh Phú Thọ", "H44", 148, "H62", "H28"],
  ["thành phố Hải Phòng", "H24", 114, "H23"],
  ["tỉnh Hưng Yên", "H31", 104, "H54"],
  ["tỉnh Ninh Bình", "H42", 129, "H25", "H40"],
  ["tỉnh Thanh Hóa", "H56", 166],
  ["tỉnh Nghệ An", "H41", 130],
  ["tỉnh Hà Tĩnh", "H27", 69],
  ["tỉnh Quảng Trị", "H50", 78, "H46"],
  ["thành phố Huế", "H57", 40],
  ["thành phố Đà Nẵng", "H17", 94, "H47"],
  ["tỉnh Quảng Ngãi", "H48", 96, "H34"],
  ["tỉnh Gia Lai", "H21", 135, "H08"],
  ["tỉnh Khánh Hòa", "H32", 65, "H43"],
  ["tỉnh Đắk Lắk", "H15", 102, "H45"],
  ["tỉnh Lâm Đồng", "H36", 124, "H16", "H11"],
  ["thành phố Đồng Nai", "H19", 95, "H10"],
  ["Thành phố Hồ Chí Minh", "H29", 168, "H09", "H06"],
  ["tỉnh Tây Ninh", "H53", 96, "H39"],
  ["tỉnh Đồng Tháp", "H20", 102, "H58"],
  ["tỉnh Vĩnh Long", "H61", 124, "H07", "H59"],
  ["tỉnh An Giang", "H01", 102, "H33"],
  ["thành phố Cần Thơ", "H13", 103, "H51", "H30"],
  ["tỉnh Cà Mau", "H12", 64, "H04"],
];

/** Departments of a province (cơ quan chuyên môn), in the order of the codes invented for them. */
export const DEPARTMENTS = [
  "Văn phòng Ủy ban nhân dân",
  "Sở Nội vụ",
  "Sở Tư pháp",
  "Sở Tài chính",
  "Sở Công Thương",
  "Sở Nông nghiệp và Môi trường",
  "Sở Xây dựng",
  "Sở Khoa học và Công nghệ",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Giáo dục và Đào tạo",
  "Sở Y tế",
  "Sở Dân tộc và Tôn giáo",
  "Thanh tra",
] as const;

/** Syllables that invented names of places are made of. */
export const SYLLABLES =
  "An Bình Cao Châu Đại Đông Đức Gia Hà Hải Hạ Hòa Hồng Hưng Kim La Lâm Liên Long Mai Minh Mỹ Nam Ngọc Phong Phú Quang Sơn Tam Tân Tây Thanh Thịnh Thượng Tiên Trung Trường Văn Vĩnh Xuân Yên".split(
    " ",
  );

/** Units under a commune. */
export const COMMUNE_UNITS = [
  "Trường Mầm non",
  "Trường Tiểu học",
  "Trường Trung học cơ sở",
  "Trạm Y tế",
  "Trung tâm Phục vụ hành chính công",
  "Phòng Kinh tế",
  "Phòng Văn hóa - Xã hội",
  "Văn phòng HĐND và UBND",
  "Ban Chỉ huy Quân sự",
  "Trung tâm Cung ứng dịch vụ công",
] as const;
