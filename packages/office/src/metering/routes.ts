import { Hono } from "hono";
import { require } from "@vanthu/platform/permission.ts";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { readLimits, setLimits } from "./limit-service.ts";
import { PriceHistory, PutPrices } from "./price-schema.ts";
import { enterPrices, readPrices } from "./price-service.ts";
import { readProvinceCosts } from "./province-service.ts";
import { CostLimits, CostQuery, CostReport, ProvinceCosts } from "./schema.ts";
import { readCosts } from "./service.ts";

const tag = "cost";

export const costRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "readCosts", summary: "Chi phí của đơn vị", tag, query: CostQuery, reply: CostReport }),
    input("query", CostQuery),
    async (c) => c.json(await readCosts(c.var.cx, c.req.valid("query").month), 200),
  )
  .get(
    "/province",
    says({
      operationId: "readProvinceCosts",
      summary: "Chi phí toàn tỉnh",
      tag,
      query: CostQuery,
      reply: ProvinceCosts,
    }),
    input("query", CostQuery),
    async (c) => c.json(await readProvinceCosts(c.var.cx, c.req.valid("query").month), 200),
  )
  .get("/prices", says({ operationId: "readPrices", summary: "Bảng giá AWS", tag, reply: PriceHistory }), async (c) =>
    c.json(await readPrices(c.var.cx), 200),
  )
  .put(
    "/prices",
    says({ operationId: "enterPrices", summary: "Nhập bảng giá AWS", tag, body: PutPrices, reply: PriceHistory }),
    input("json", PutPrices),
    async (c) => c.json(await enterPrices(c.var.cx, c.req.valid("json")), 200),
  )
  .get(
    "/limits",
    says({ operationId: "readCostLimits", summary: "Ngưỡng chi phí", tag, reply: CostLimits }),
    async (c) => {
      require(c.var.cx, "cost.read");
      return c.json(await readLimits(c.var.cx), 200);
    },
  )
  .put(
    "/limits",
    says({ operationId: "setCostLimits", summary: "Đặt ngưỡng chi phí", tag, body: CostLimits, reply: CostLimits }),
    input("json", CostLimits),
    async (c) => c.json(await setLimits(c.var.cx, c.req.valid("json")), 200),
  );
