import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { openClient, refusing } from "../connection/client-service.ts";
import { syncDirectory } from "../organisation/sync-service.ts";
import { DIRECTORY_DUE, DirectoryDue } from "./directory-message.ts";

/** Heard twice, the second list changes nothing. */
export const directoryReceiver: Receiver = {
  name: "exchange.directory",
  on: DIRECTORY_DUE,
  async receive(cx, { payload }) {
    const { axis } = v.parse(DirectoryDue, payload);
    const { client } = await openClient(cx, axis);
    const { agencies, changed } = await syncDirectory(cx, axis, await refusing(() => client.directory()));
    cx.log.info("directory.synchronised", { axis, agencies, changed });
  },
};
