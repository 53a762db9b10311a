import { DossierEntity, dossierKey, keeperPartition } from "../dossier/item.ts";
import { passedOn } from "../dossier/pass-on-service.ts";
import { idIn, type HandoverSource } from "./source.ts";

/** All dossiers the leaver keeps, closed ones too: whoever leaves hands over everything (NĐ 30 Điều 31.3.đ). */
export const dossierSource: HandoverSource = {
  kinds: ["dossier"],
  async list(cx, staffId) {
    const dossiers = await cx.store.queryAll(DossierEntity, keeperPartition(staffId), { index: 1 });
    return dossiers.map(({ id, code, year, documents }) => ({
      kind: "dossier" as const,
      ref: `dossier#${id}`,
      title: `Hồ sơ ${code} năm ${year}, ${documents} văn bản`,
      href: `/dossiers/${id}`,
      how: "give" as const,
    }));
  },
  async move(cx, ref, from, to) {
    const dossier = await cx.store.get(DossierEntity, dossierKey(idIn(ref)));
    if (dossier?.keeper.id !== from.id) return undefined;
    return { operations: await passedOn(cx, dossier, to, "Bàn giao công việc"), ends: "moved" };
  },
};
