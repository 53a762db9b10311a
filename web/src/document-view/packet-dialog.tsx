import Download from "lucide-solid/icons/download";
import { createMemo, For, Show, type JSX } from "solid-js";
import { packet as en } from "../i18n/en/packet.ts";
import { words } from "../i18n/language.ts";
import { packet as vi } from "../i18n/vi/packet.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { createLoad, Loaded } from "../ui/loaded.tsx";
import { Note } from "../ui/note.tsx";
import "./document-view.css";
import { save, type Link } from "./file-link.ts";
import { packetRows, type PacketRow } from "./packet-rows.ts";

const t = words({ vi, en });

function word(name: string): string {
  return Object.hasOwn(vi, name) ? t(name as Exclude<keyof typeof vi, "title">) : name;
}

interface Packet {
  link: Link;
  rows: PacketRow[] | undefined;
}

/** The packet a document crossed in, as a table of its fields, and the file itself. */
export function PacketDialog(props: {
  open: boolean;
  /** Asks for the address of the packet. */
  link: () => Promise<Link>;
  onClose: () => void;
}): JSX.Element {
  const load = createLoad(
    () => (props.open ? "packet" : undefined),
    async (): Promise<Packet> => {
      const link = await props.link();
      const response = await fetch(link.url);
      return { link, rows: response.ok ? packetRows(await response.text()) : undefined };
    },
  );
  return (
    <Dialog
      open={props.open}
      wide
      title={t("title")}
      onClose={props.onClose}
      foot={
        <Show when={load.data()}>
          {(packet) => (
            <Button
              icon={Download}
              onClick={() => {
                save(packet().link);
              }}
            >
              {t("download")}
            </Button>
          )}
        </Show>
      }
    >
      <Loaded load={load} rows={6}>
        {(packet) => (
          <Show when={packet().rows} fallback={<Note kind="warn">{t("unreadable")}</Note>}>
            {(rows) => <PacketTable rows={rows()} />}
          </Show>
        )}
      </Loaded>
    </Dialog>
  );
}

function PacketTable(props: { rows: readonly PacketRow[] }): JSX.Element {
  const grouped = createMemo(() =>
    props.rows.map((row, index) => ({ ...row, first: props.rows[index - 1]?.group !== row.group })),
  );
  return (
    <>
      <p class="meta">{t("text")}</p>
      <table class="tbl packet">
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("value")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={grouped()}>
            {(row) => (
              <>
                <Show when={row.first}>
                  <tr>
                    <th scope="colgroup" colspan="2" class="packet-part">
                      {word(row.part)}
                    </th>
                  </tr>
                </Show>
                <tr>
                  <th scope="row">
                    {word(row.name)}
                    <span class="meta block">{row.name}</span>
                  </th>
                  <td>{row.value}</td>
                </tr>
              </>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
