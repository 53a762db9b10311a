import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { changeLetterAddress, readLetterAddress } from "./letter-address-service.ts";
import { LetterAddress, SetLetterAddress } from "./schema.ts";

const tag = "unit";

/** Whether the unit prints its address on its documents. */
export const letterAddressRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "readLetterAddress",
      summary: "Có in địa chỉ cơ quan ở cuối trang đầu văn bản hay không",
      tag,
      reply: LetterAddress,
    }),
    async (c) => c.json(await readLetterAddress(c.var.cx), 200),
  )
  .put(
    "/",
    says({
      operationId: "changeLetterAddress",
      summary: "Bật hoặc tắt địa chỉ cơ quan ở cuối trang đầu văn bản",
      tag,
      body: SetLetterAddress,
      reply: LetterAddress,
    }),
    input("json", SetLetterAddress),
    async (c) => c.json(await changeLetterAddress(c.var.cx, c.req.valid("json")), 200),
  );
