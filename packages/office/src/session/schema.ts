import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { POSTS } from "../staff/post.ts";
import { StaffId, DepartmentId } from "../staff/schema.ts";
import { TenantState } from "../tenant/schema.ts";

/** Sign-in name: `nguyen.bt@lacthuy`. */
const SignInName = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9.-]{1,60}@[a-z0-9-]{2,40}$/));
const Password = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Judged by length only (NIST SP 800-63B). */
const NewPassword = v.pipe(v.string(), v.minLength(12), v.maxLength(200));

export const SignIn = v.object({ name: SignInName, password: Password });
export type SignIn = v.InferOutput<typeof SignIn>;

/** The first sign-in: the code of the card, and the password the person chooses at once. */
export const FirstSignIn = v.object({
  name: SignInName,
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  password: NewPassword,
});
export type FirstSignIn = v.InferOutput<typeof FirstSignIn>;

/** A password of one's own: 12 characters or more, not the name itself. */
export const ChangePassword = v.object({ current: Password, next: NewPassword });

export const LinkId = idOf("lnk");
export type LinkId = v.InferOutput<typeof LinkId>;

/** Links an account one has in another unit: both passwords are proved once. */
export const LinkUnit = v.object({ password: Password, name: SignInName, otherPassword: Password });
export type LinkUnit = v.InferOutput<typeof LinkUnit>;

/** Another unit one may go to (chuyển đơn vị). */
export const OtherUnit = v.object({ id: LinkId, officeName: v.string(), position: v.string() });
export type OtherUnit = v.InferOutput<typeof OtherUnit>;

export const LinkList = v.object({ items: v.array(OtherUnit) });
export type LinkList = v.InferOutput<typeof LinkList>;

export const SwitchUnit = v.object({ linkId: LinkId });

/** Who is signed in, and what the frame of each page shows. */
export const Me = v.object({
  staffId: StaffId,
  userName: v.string(),
  /** Name to sign in by, with the unit: `nguyen.bt@lacthuy`. */
  signInName: v.string(),
  fullName: v.string(),
  position: v.string(),
  departmentId: DepartmentId,
  departmentName: v.string(),
  posts: v.array(v.picklist(POSTS)),
  /** Of one's own posts, and of those one stands in for today. */
  grants: v.array(v.string()),
  standsInFor: v.array(v.object({ staffId: v.string(), fullName: v.string() })),
  mustChangePassword: v.boolean(),
  otherUnits: v.array(OtherUnit),
  office: v.object({
    name: v.string(),
    superiorName: v.optional(v.string()),
    code: v.string(),
    sample: v.boolean(),
    state: TenantState,
  }),
});
export type Me = v.InferOutput<typeof Me>;
