import * as v from "valibot";
import { POSTS } from "../staff/post.ts";
import { StaffId, DepartmentId } from "../staff/schema.ts";

/** `nguyen.bt@lacthuy` and a password. */
export const SignIn = v.object({
  name: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9.-]{1,60}@[a-z0-9-]{2,40}$/)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
export type SignIn = v.InferOutput<typeof SignIn>;

/** A password of one's own: 12 characters or more, judged by length only (NIST SP 800-63B), not the name itself. */
export const ChangePassword = v.object({
  current: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  next: v.pipe(v.string(), v.minLength(12), v.maxLength(200)),
});

/** Who is signed in, and what the frame of each page shows. */
export const Me = v.object({
  staffId: StaffId,
  userName: v.string(),
  fullName: v.string(),
  position: v.string(),
  departmentId: DepartmentId,
  departmentName: v.string(),
  posts: v.array(v.picklist(POSTS)),
  grants: v.array(v.string()),
  mustChangePassword: v.boolean(),
  office: v.object({
    name: v.string(),
    superiorName: v.optional(v.string()),
    code: v.string(),
    sample: v.boolean(),
  }),
});
export type Me = v.InferOutput<typeof Me>;
