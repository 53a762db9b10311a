import Download from "lucide-solid/icons/download";
import type { Delivery, DeliveryStatus } from "@vanthu/office/outgoing/delivery-schema.ts";
import { Show, type JSX } from "solid-js";
import { get } from "../../../api.ts";
import { save, type Link } from "../../../document-view/file-link.ts";
import { dateTime } from "../../../i18n/format.ts";
import { sentence } from "../../../refusal.ts";
import { IconButton } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Table, type Column } from "../../../ui/table.tsx";
import { toast } from "../../../ui/toast.tsx";
import { t } from "../words.ts";
import { statusWord } from "./delivery-word.ts";

/** Every status one receiver reported, with its time and the packet it came in. */
export function StatusDialog(props: {
  documentId: string;
  delivery: Delivery | undefined;
  onClose: () => void;
}): JSX.Element {
  async function fetchOut(agencyId: string, code: string): Promise<void> {
    try {
      save(await get<Link>(`/api/outgoing/${props.documentId}/statuses/${agencyId}/${code}`));
    } catch (error) {
      toast(sentence(error));
    }
  }

  const columns = (delivery: Delivery): Column<DeliveryStatus>[] => [
    {
      key: "word",
      head: t("statusWord"),
      cell: (one) => (
        <>
          <b class="block">{statusWord(one.code)}</b>
          <span class="meta">{one.code}</span>
        </>
      ),
    },
    { key: "at", head: t("statusWhen"), cell: (one) => dateTime(one.at) },
    { key: "by", head: t("statusBy"), cell: (one) => [one.staffName, one.department].filter(Boolean).join(", ") },
    { key: "note", head: t("statusNote"), cell: (one) => one.description ?? "" },
    {
      key: "packet",
      head: t("statusPacket"),
      cell: (one) => (
        <IconButton
          size="s"
          icon={Download}
          label={`${t("statusPacket")}: ${statusWord(one.code)}`}
          onClick={() => void fetchOut(delivery.agencyId, one.code)}
        />
      ),
    },
  ];

  return (
    <Dialog
      open={props.delivery !== undefined}
      wide
      title={t("statusesOf", props.delivery?.agencyName ?? "")}
      onClose={props.onClose}
    >
      <Show when={props.delivery}>
        {(delivery) => (
          <div class="scroll-x">
            <Table
              caption={t("statusesOf", delivery().agencyName)}
              columns={columns(delivery())}
              rows={delivery().statuses}
            />
            <Show when={delivery().statusesLeftOut}>
              {(count) => <p class="meta">{t("statusesLeftOut", count())}</p>}
            </Show>
          </div>
        )}
      </Show>
    </Dialog>
  );
}
