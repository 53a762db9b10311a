import * as v from "valibot";
import { entity } from "@vanthu/platform/store/entity.ts";
import { Sha256 } from "../field.ts";
import { Department, Staff, StaffId, UserName } from "./schema.ts";

export const StaffEntity = entity({ name: "Staff", schema: Staff, key: ({ id }) => ["staff", id] });

export const DepartmentEntity = entity({
  name: "Department",
  schema: Department,
  key: ({ id }) => ["departments", id],
});

/**
 * Credential (thông tin đăng nhập): apart from the person, so that lists of people never carry a password hash. Whatever
 * changes what a person may do replaces it, and so does each sign-in: the two never pass each other unseen.
 */
export const Credential = v.object({
  userName: UserName,
  staffId: StaffId,
  /** `scrypt$N$r$p$salt$hash`, salt and hash base64url; absent until the person has chosen a password. */
  passwordHash: v.optional(v.string()),
  /** Mã đăng nhập lần đầu, good for one use; absent once used. */
  firstCode: v.optional(v.object({ sha256: Sha256, expiresAt: v.string() })),
  mustChange: v.boolean(),
  changedAt: v.string(),
  /** Absent for who never signed in. */
  lastSignedInAt: v.optional(v.string()),
});

export const CredentialEntity = entity({
  name: "Credential",
  schema: Credential,
  key: ({ userName }) => [`credential#${userName}`, "credential"],
});
