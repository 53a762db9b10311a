import * as v from "valibot";
import { entity } from "@vanthu/platform/store/entity.ts";
import { Department, Staff, StaffId, UserName } from "./schema.ts";

export const StaffEntity = entity({ name: "Staff", schema: Staff, key: ({ id }) => ["staff", id] });

export const DepartmentEntity = entity({
  name: "Department",
  schema: Department,
  key: ({ id }) => ["departments", id],
});

/** Credential (thông tin đăng nhập): apart from the person, so that lists of people never carry a password hash. */
export const Credential = v.object({
  userName: UserName,
  staffId: StaffId,
  /** `scrypt$N$r$p$salt$hash`, salt and hash base64url. */
  passwordHash: v.string(),
  mustChange: v.boolean(),
  changedAt: v.string(),
});

export const CredentialEntity = entity({
  name: "Credential",
  schema: Credential,
  key: ({ userName }) => [`credential#${userName}`, "credential"],
});
