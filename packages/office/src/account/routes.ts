import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { issueCards, resetPassword } from "./card-service.ts";
import { addAccount, editAccount } from "./change-service.ts";
import { addDepartment, editDepartment } from "./department-service.ts";
import { listAccounts } from "./list-service.ts";
import { lockAccount, unlockAccount } from "./lock-service.ts";
import {
  Account,
  AccountList,
  AccountStep,
  AccountWithCard,
  AddAccount,
  AddDepartment,
  CardSheet,
  DepartmentList,
  EditAccount,
  EditDepartment,
  IssueCards,
  LockAccount,
} from "./schema.ts";

const tag = "accounts";
const OfAccount = v.object({ id: StaffId });
const OfDepartment = v.object({ id: DepartmentId });

/** People, their posts and their sign-in. */
export const accountRoutes = new Hono<Env>()
  .get(
    "/accounts",
    says({ operationId: "listAccounts", summary: "Người dùng của đơn vị", tag, reply: AccountList }),
    async (c) => c.json(await listAccounts(c.var.cx), 200),
  )
  .post(
    "/accounts",
    says({
      operationId: "addAccount",
      summary: "Thêm người",
      tag,
      body: AddAccount,
      reply: AccountWithCard,
      status: 201,
    }),
    input("json", AddAccount),
    async (c) => c.json(await addAccount(c.var.cx, c.req.valid("json")), 201),
  )
  .patch(
    "/accounts/:id",
    says({ operationId: "editAccount", summary: "Sửa người, vai trò", tag, body: EditAccount, reply: Account }),
    input("param", OfAccount),
    input("json", EditAccount),
    async (c) => c.json(await editAccount(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/accounts/:id/lock",
    says({ operationId: "lockAccount", summary: "Khóa tài khoản", tag, body: LockAccount, reply: Account }),
    input("param", OfAccount),
    input("json", LockAccount),
    async (c) => c.json(await lockAccount(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/accounts/:id/unlock",
    says({ operationId: "unlockAccount", summary: "Mở khóa tài khoản", tag, body: AccountStep, reply: Account }),
    input("param", OfAccount),
    input("json", AccountStep),
    async (c) => c.json(await unlockAccount(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/accounts/:id/reset",
    says({ operationId: "resetPassword", summary: "Đặt lại mật khẩu", tag, body: AccountStep, reply: AccountWithCard }),
    input("param", OfAccount),
    input("json", AccountStep),
    async (c) => c.json(await resetPassword(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/cards",
    says({ operationId: "issueCards", summary: "Phiếu đăng nhập lần đầu", tag, body: IssueCards, reply: CardSheet }),
    input("json", IssueCards),
    async (c) => c.json(await issueCards(c.var.cx, c.req.valid("json").staffIds), 200),
  )
  .post(
    "/departments",
    says({
      operationId: "addDepartment",
      summary: "Thêm phòng",
      tag,
      body: AddDepartment,
      reply: DepartmentList,
      status: 201,
    }),
    input("json", AddDepartment),
    async (c) => c.json(await addDepartment(c.var.cx, c.req.valid("json")), 201),
  )
  .patch(
    "/departments/:id",
    says({
      operationId: "editDepartment",
      summary: "Đổi tên, thứ tự phòng",
      tag,
      body: EditDepartment,
      reply: DepartmentList,
    }),
    input("param", OfDepartment),
    input("json", EditDepartment),
    async (c) => c.json(await editDepartment(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  );
