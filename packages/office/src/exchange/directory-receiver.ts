import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { openClient, refusing } from "../connection/client-service.ts";
import { syncDirectory } from "../organisation/sync-service.ts";
import { readOwnTenantNow } from "../tenant/service.ts";
import { DIRECTORY_DUE, DirectoryDue } from "./directory-message.ts";

/**
 * Takes in the agencies of an axis. The directory is everybody's, so it is filled only by offices that stand under no
 * province, which whoever runs the deployment has opened: a unit could name any address as its axis. Heard twice, the second
 * list changes nothing.
 */
export const directoryReceiver: Receiver = {
  name: "exchange.directory",
  on: DIRECTORY_DUE,
  async receive(cx, { payload }) {
    const { provinceTenantId } = await readOwnTenantNow(cx);
    if (provinceTenantId !== undefined) return;
    const { axis } = v.parse(DirectoryDue, payload);
    const { client } = await openClient(cx, axis);
    const { agencies, changed } = await syncDirectory(cx, axis, await refusing(() => client.directory()));
    cx.log.info("directory.synchronised", { axis, agencies, changed });
  },
};
