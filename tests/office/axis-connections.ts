import type { SetConnection } from "@vanthu/office/connection/schema.ts";
import { SECRET } from "./axis-partner.ts";

export const LGSP_SYSTEM = "vanthu.tinh";

/** An office's own connection; its address is the test's. */
export const OWN: SetConnection = {
  axis: "vxp",
  address: "http://127.0.0.1",
  systemId: "H56.901",
  secret: SECRET,
  attachmentForm: "raw",
  on: true,
};
/** A province's, for its units. */
export const PROVINCES: SetConnection = {
  axis: "lgsp",
  address: "http://127.0.0.1",
  systemId: LGSP_SYSTEM,
  secret: SECRET,
  username: LGSP_SYSTEM,
  password: SECRET,
  applicationCode: "VANTHU",
  attachmentForm: "zip",
  on: true,
};
