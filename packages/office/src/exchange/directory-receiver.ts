import type { Cx } from "@vanthu/platform/context.ts";
import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { openClient, refusing } from "../connection/client-service.ts";
import { knownAgency } from "../organisation/known-service.ts";
import { syncDirectory } from "../organisation/sync-service.ts";
import { readKnownOffice, readOwnTenantNow } from "../tenant/service.ts";
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
    const listed = await refusing(() => client.directory());
    // Another province's LGSP lists other agencies under the same name of axis.
    const all = axis === "vxp" ? "country" : await provinceOf(cx);
    const { agencies, changed } = await syncDirectory(cx, axis, listed, all);
    cx.log.info("directory.synchronised", { axis, agencies, changed });
  },
};

async function provinceOf(cx: Cx): Promise<{ readonly provinceGso: string }> {
  const { agencyId } = await readKnownOffice(cx);
  return { provinceGso: (await knownAgency(cx, agencyId)).provinceGso };
}
