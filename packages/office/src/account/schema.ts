import * as v from "valibot";
import { line } from "../field.ts";
import { POSTS } from "../staff/post.ts";
import { Department, DepartmentId, StaffId, UserName } from "../staff/schema.ts";

const Posts = v.pipe(
  v.array(v.picklist(POSTS)),
  v.minLength(1),
  v.maxLength(POSTS.length),
  v.transform((posts) => POSTS.filter((post) => posts.includes(post))),
);
const Version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Account (tài khoản): a person with the state of his or her sign-in, as who looks after accounts sees it. */
export const Account = v.object({
  id: StaffId,
  userName: UserName,
  /** `nguyen.bt@lacthuy` */
  signInName: v.string(),
  fullName: v.string(),
  position: v.string(),
  departmentId: DepartmentId,
  departmentName: v.string(),
  posts: v.array(v.picklist(POSTS)),
  state: v.picklist(["active", "locked"]),
  /** password: chosen by the person · code: holds a first sign-in code · expired: the code is too old. */
  entry: v.picklist(["password", "code", "expired"]),
  lastSignedInAt: v.optional(v.string()),
  version: v.number(),
});
export type Account = v.InferOutput<typeof Account>;

/** A department with the version an edit must name. */
export const AccountDepartment = v.object({ ...Department.entries, version: v.number() });
export type AccountDepartment = v.InferOutput<typeof AccountDepartment>;

export const AccountList = v.object({ items: v.array(Account), departments: v.array(AccountDepartment) });
export type AccountList = v.InferOutput<typeof AccountList>;

export const AddAccount = v.object({
  userName: UserName,
  fullName: line(100),
  position: line(100),
  departmentId: DepartmentId,
  posts: Posts,
});
export type AddAccount = v.InferOutput<typeof AddAccount>;

export const EditAccount = v.object({
  fullName: v.optional(line(100)),
  position: v.optional(line(100)),
  departmentId: v.optional(DepartmentId),
  posts: v.optional(Posts),
  version: Version,
});
export type EditAccount = v.InferOutput<typeof EditAccount>;

/** Locking somebody who still has work open is said twice. */
export const LockAccount = v.object({ version: Version, despiteOpenWork: v.optional(v.boolean(), false) });
export type LockAccount = v.InferOutput<typeof LockAccount>;

export const AccountStep = v.object({ version: Version });

/** First sign-in card (phiếu đăng nhập lần đầu): shown once, to be printed and handed over. */
export const SignInCard = v.object({
  staffId: StaffId,
  fullName: v.string(),
  position: v.string(),
  departmentName: v.string(),
  signInName: v.string(),
  /** `K7QM-2F9T-XW3B-8HND`; kept nowhere. */
  code: v.string(),
  expiresOn: v.string(),
});
export type SignInCard = v.InferOutput<typeof SignInCard>;

export const AccountWithCard = v.object({ account: Account, card: SignInCard });
export type AccountWithCard = v.InferOutput<typeof AccountWithCard>;

/** For whom; without names, for everybody who never signed in. */
export const IssueCards = v.object({ staffIds: v.optional(v.pipe(v.array(StaffId), v.maxLength(500))) });

export const CardSheet = v.object({
  officeName: v.string(),
  /** Address of the portal; absent where the deployment does not say, then it is where the page was opened. */
  portal: v.optional(v.string()),
  cards: v.array(SignInCard),
});
export type CardSheet = v.InferOutput<typeof CardSheet>;

export const AddDepartment = v.object({ name: line(100), abbreviation: line(20) });
export type AddDepartment = v.InferOutput<typeof AddDepartment>;

export const EditDepartment = v.object({
  name: v.optional(line(100)),
  abbreviation: v.optional(line(20)),
  /** New place in the order, from 0. */
  place: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  version: Version,
});
export type EditDepartment = v.InferOutput<typeof EditDepartment>;

export const DepartmentList = v.object({ items: v.array(AccountDepartment) });
export type DepartmentList = v.InferOutput<typeof DepartmentList>;
