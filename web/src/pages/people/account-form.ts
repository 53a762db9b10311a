import type { Account } from "@vanthu/office/account/schema.ts";
import type { Post } from "@vanthu/office/staff/post.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { t } from "./words.ts";

/** What the form of a person holds while it is filled in. */
export interface AccountForm {
  fullName: string;
  position: string;
  departmentId: string;
  userName: string;
  posts: readonly Post[];
}

export function formOf(account: Account | undefined): AccountForm {
  return account
    ? {
        fullName: account.fullName,
        position: account.position,
        departmentId: account.departmentId,
        userName: account.userName,
        posts: account.posts,
      }
    : { fullName: "", position: "", departmentId: "", userName: "", posts: [] };
}

/** What is missing before the server is asked. */
export function problemsOf(form: AccountForm): FormError[] {
  const errors: FormError[] = [];
  if (form.fullName.trim() === "") errors.push({ id: "full-name", text: t("fullNameMissing") });
  if (form.position.trim() === "") errors.push({ id: "position", text: t("positionMissing") });
  if (form.departmentId === "") errors.push({ id: "department", text: t("departmentMissing") });
  if (!/^[a-z][a-z0-9.-]{0,40}$/u.test(form.userName)) errors.push({ id: "user-name", text: t("userNameWrong") });
  if (form.posts.length === 0) errors.push({ id: "post-chair", text: t("postsMissing") });
  return errors;
}
