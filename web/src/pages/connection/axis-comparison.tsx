import type { WaitingOnAxis } from "@vanthu/office/connection/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get, post, query } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

type Waiting = WaitingOnAxis["items"][number];

const DAY_MS = 86_400_000;
const DAYS = 90;

/** So với trục: what an axis still holds for us, and a way to have it fetched. */
export function AxisComparison(props: { axis: "vxp" | "lgsp" }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [found, setFound] = createSignal<WaitingOnAxis>();
  const from = (): string => officeDate(Date.now() - (DAYS - 1) * DAY_MS);

  async function during(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
    }
  }
  const compare = () =>
    during(async () => {
      const period = query({ from: from(), to: officeDate(Date.now()) });
      setFound(await get<WaitingOnAxis>(`/api/connections/${props.axis}/waiting${period}`));
    });
  const fetchAgain = () =>
    during(async () => {
      await post(`/api/connections/${props.axis}/poll${query({ from: from() })}`);
      toast(t("polled"));
      setFound(undefined);
    });
  return (
    <div class="stack-2">
      <p>
        <Button busy={busy()} onClick={() => void compare()}>
          {t("compare")}
        </Button>
      </p>
      <Show when={found()}>
        {(one) => (
          <Show when={one().total > 0} fallback={<p class="meta">{t("compared")}</p>}>
            <p>{t("waitingOn", one().total)}</p>
            <Table<Waiting>
              caption={t("waitingOn", one().total)}
              rows={one().items}
              columns={[
                {
                  key: "kind",
                  head: t("waitingKind"),
                  cell: ({ kind }) => t(kind === "document" ? "waitingDocument" : "waitingStatus"),
                },
                { key: "number", head: t("waitingNumber"), cell: ({ docId }) => docId },
                { key: "from", head: t("waitingFrom"), cell: (row) => row.from },
                { key: "to", head: t("waitingTo"), cell: ({ to }) => to },
              ]}
            />
            <p>
              <Button busy={busy()} onClick={() => void fetchAgain()}>
                {t("fetchAgain")}
              </Button>
            </p>
          </Show>
        )}
      </Show>
    </div>
  );
}
