import FileSpreadsheet from "lucide-solid/icons/file-spreadsheet";
import FolderOpen from "lucide-solid/icons/folder-open";
import type { DossierContents, DossierDetail, DossierDocument } from "@vanthu/office/dossier/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get, query, remove } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** Mục lục văn bản trong hồ sơ, as far as it was looked at; the keeper takes out what does not belong there. */
export function ContentsCard(props: { detail: DossierDetail; onChanged: () => void }): JSX.Element {
  const id = (): string => props.detail.dossier.id;
  const base = (): string => `/api/work/dossiers/${id()}`;
  const load = createLoad(id, (one) => get<DossierContents>(`/api/work/dossiers/${one}/contents`));
  const [asked, setAsked] = createSignal<DossierDocument>();
  const [busy, setBusy] = createSignal(false);
  const mayTakeOut = (): boolean => props.detail.actions.includes("file");

  async function showMore({ items, next }: DossierContents): Promise<void> {
    setBusy(true);
    try {
      const more = await get<DossierContents>(`${base()}/contents${query({ after: next })}`);
      load.put({ ...more, items: [...items, ...more.items] });
    } catch (refused) {
      toast(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card
      title={t("contents")}
      aside={
        <Show when={props.detail.dossier.documents > 0}>
          <ButtonLink
            size="s"
            icon={FileSpreadsheet}
            href={`${base()}/contents.csv`}
            target="_self"
            download=""
            class="nowrap"
          >
            {t("contentsCsv")}
          </ButtonLink>
        </Show>
      }
    >
      <Loaded load={load} rows={4}>
        {(contents) => (
          <Show
            when={contents().items.length > 0}
            fallback={<Empty icon={FolderOpen} title={t("contentsEmpty")} text={t("contentsEmptyText")} />}
          >
            <Table
              caption={t("contents")}
              rows={contents().items}
              columns={columnsOf(contents().items, mayTakeOut() ? setAsked : undefined)}
            />
            <Show when={contents().next !== undefined}>
              <div class="dossier-more">
                <Button busy={busy()} onClick={() => void showMore(contents())}>
                  {t("showMore")}
                </Button>
              </div>
            </Show>
          </Show>
        )}
      </Loaded>
      <AskDialog
        open={asked() !== undefined}
        title={t("takeOut")}
        submit={t("takeOut")}
        run={async () => {
          await remove(`${base()}/documents/${asked()?.documentId ?? ""}`);
          toast(t("takenOut"));
          load.reload();
          props.onChanged();
          return true;
        }}
        onClose={() => setAsked(undefined)}
      >
        <p>{t("takeOutText", asked()?.referenceNumber ?? "")}</p>
      </AskDialog>
    </Card>
  );
}

function columnsOf(
  rows: readonly DossierDocument[],
  onTakeOut: ((document: DossierDocument) => void) | undefined,
): Column<DossierDocument>[] {
  return [
    { key: "no", head: t("no"), num: true, cell: (row) => rows.indexOf(row) + 1 },
    {
      key: "reference",
      head: t("reference"),
      cell: (row) => <a href={`/${row.kind}/${row.documentId}`}>{row.referenceNumber}</a>,
    },
    { key: "issuedOn", head: t("issuedOn"), cell: (row) => <span class="nowrap">{date(row.issuedOn)}</span> },
    {
      key: "subject",
      head: t("subject"),
      cell: (row) => (
        <span>
          {row.typeName} {row.subject}
          <Show when={row.open || row.ended}>
            <span class="meta block">{t(row.ended ? "ended" : "stillOpen")}</span>
          </Show>
        </span>
      ),
    },
    { key: "issuer", head: t("issuer"), cell: (row) => row.issuer },
    { key: "pages", head: t("pages"), num: true, cell: (row) => row.pages ?? "" },
    ...(onTakeOut
      ? [
          {
            key: "takeOut",
            head: "",
            cell: (row: DossierDocument) => (
              <Button kind="quiet" size="s" class="nowrap" onClick={() => onTakeOut(row)}>
                {t("takeOutShort")}
                <span class="sr"> {row.referenceNumber}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
}
