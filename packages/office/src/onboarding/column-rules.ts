import { fold } from "@vanthu/platform/text.ts";
import type { Post } from "../staff/post.ts";
import type { ListImport } from "./import-schema.ts";

/** What a column of a list holds. */
export type Column = "unit" | "fullName" | "department" | "position" | "posts" | "email" | "phone" | "code";

/** The header each column has in the template. */
export const HEADERS: Readonly<Record<Column, string>> = {
  unit: "Đơn vị",
  fullName: "Họ và tên",
  department: "Phòng",
  position: "Chức vụ",
  posts: "Vai trò",
  email: "Thư điện tử",
  phone: "Điện thoại",
  code: "Mã định danh",
};

/** Other ways in which offices head the same column; folded, so that accents and case do not matter. */
const SYNONYMS: Readonly<Record<Column, readonly string[]>> = {
  unit: [
    "don vi",
    "ten don vi",
    "co quan",
    "ten co quan",
    "xa phuong",
    "xa",
    "xa phuong dac khu",
    "ma gso",
    "ma don vi hanh chinh",
  ],
  fullName: [
    "ho va ten",
    "ho ten",
    "ho va ten can bo",
    "ten can bo",
    "ho ten can bo",
    "ho va ten khai sinh",
    "full name",
  ],
  department: ["phong", "phong ban", "phong don vi", "bo phan", "phong ban don vi", "phong chuyen mon", "department"],
  position: ["chuc vu", "chuc vu chuc danh", "position"],
  posts: ["vai tro", "chuc danh", "quyen", "nhom quyen", "vai tro trong he thong", "role"],
  email: ["thu dien tu", "email", "e mail", "dia chi thu dien tu", "hop thu"],
  phone: ["dien thoai", "so dien thoai", "dien thoai di dong", "so dien thoai di dong", "sdt", "dtdd"],
  code: ["ma dinh danh", "ma dinh danh dien tu", "ma"],
};

const NEEDED: Readonly<Record<ListImport["kind"], readonly Column[]>> = {
  people: ["fullName", "department", "position"],
  units: ["unit", "fullName", "department", "position"],
};

const POST_NAMES: Readonly<Record<string, Post>> = {
  "chu tich": "chair",
  "nguoi dung dau": "chair",
  "thu truong": "chair",
  "pho chu tich": "viceChair",
  "cap pho": "viceChair",
  "chanh van phong": "headOfOffice",
  "van thu": "clerk",
  "truong phong": "unitHead",
  "truong don vi": "unitHead",
  "chuyen vien": "specialist",
  "cong chuc": "specialist",
  "can bo": "specialist",
  "luu tru": "archivist",
  "luu tru vien": "archivist",
  "quan tri don vi": "unitAdmin",
  "kiem tra": "auditor",
  "giam sat": "auditor",
};

/** Where each known column stands. */
export function columnsOf(headers: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, header] of headers.entries()) {
    const folded = fold(header);
    for (const [column, names] of Object.entries(SYNONYMS) as [Column, readonly string[]][]) {
      if (names.includes(folded) && !found.has(column)) found.set(column, at);
    }
  }
  return found;
}

/** The headers a list lacks, as the template writes them. */
export function missingHeaders(kind: ListImport["kind"], columns: ReadonlyMap<Column, number>): string[] {
  return NEEDED[kind].filter((column) => !columns.has(column)).map((column) => HEADERS[column]);
}

export function templateColumns(kind: ListImport["kind"]): Column[] {
  const ofPerson: Column[] = ["fullName", "department", "position", "posts", "email", "phone"];
  return kind === "people" ? ofPerson : ["unit", "code", ...ofPerson];
}

/**
 * The posts a cell names, parted by commas or semicolons; from the position where the cell is empty.
 * @returns undefined for a name no post has
 */
export function postsOfCell(cell: string, position: string): Post[] | undefined {
  if (cell === "") return [postOfPosition(position)];
  const names = cell.split(/[,;+]/).map((name) => POST_NAMES[fold(name)]);
  const posts = names.filter((post) => post !== undefined);
  return posts.length === names.length && posts.length > 0 ? [...new Set(posts)] : undefined;
}

function postOfPosition(position: string): Post {
  const folded = fold(position);
  if (/^pho (?:chu tich|giam doc)/.test(folded)) return "viceChair";
  if (/^(?:chu tich|giam doc)/.test(folded)) return "chair";
  if (/^chanh van phong/.test(folded)) return "headOfOffice";
  if (/^van thu/.test(folded)) return "clerk";
  return /^truong (?:phong|ban)/.test(folded) ? "unitHead" : "specialist";
}
