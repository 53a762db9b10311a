import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { clientAddress } from "../session/client-address.ts";
import { TenantHandle } from "../tenant/schema.ts";
import { CheckedDocument, TypedCheckCode } from "./schema.ts";
import { checkDocument } from "./service.ts";

const ByMark = v.object({ handle: TenantHandle, code: TypedCheckCode });

/** Answers before sign-in: whoever holds a document may ask whether it is the issued one. */
export const checkRoutes = new Hono<Env>().get(
  "/:handle/:code",
  says({
    operationId: "checkDocument",
    summary: "Tra cứu văn bản theo mã in trên văn bản",
    tag: "check",
    reply: CheckedDocument,
    open: true,
  }),
  input("param", ByMark),
  async (c) => {
    const { world } = c.var;
    const { tenantId, checked } = await checkDocument(world, c.req.valid("param"), clientAddress(c.req, world.config));
    c.set("enteredTenantId", tenantId);
    return c.json(checked, 200);
  },
);
