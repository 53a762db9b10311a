import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import Download from "lucide-solid/icons/download";
import FilePen from "lucide-solid/icons/file-pen";
import Printer from "lucide-solid/icons/printer";
import Send from "lucide-solid/icons/send";
import { useNavigate } from "@solidjs/router";
import type { Report } from "@vanthu/office/report/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { create, newKey, post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { useWaiting } from "../../frame/waiting.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Icon, type IconShape } from "../../ui/icon.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import { weekAddress, weekApi } from "./address.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { PeriodChooser } from "./period-chooser.tsx";
import { ScheduleDialog } from "./schedule-dialog.tsx";
import { weekNumber } from "./week-number.ts";
import { t } from "./words.ts";

/** What can be done with a week's report; the main button is the next step of the week. */
export function WeekToolbar(props: { report: Report; onChanged: (report: Report) => void }): JSX.Element {
  const navigate = useNavigate();
  const may = useMay();
  const waiting = useWaiting();
  const [confirming, setConfirming] = createSignal(false);
  const [scheduling, setScheduling] = createSignal(false);
  const [drafting, setDrafting] = createSignal(false);
  const draftKey = newKey();
  const week = (): string => props.report.week;
  const mayConfirm = (): boolean => props.report.actions.includes("confirm");
  const mayDraft = (): boolean => props.report.actions.includes("draft");

  async function confirm(): Promise<void> {
    props.onChanged(await post<Report>(`${weekApi(week())}/confirm`));
    setConfirming(false);
    toast(t(props.report.goesToProvince ? "confirmDone" : "confirmDoneHere", weekNumber(week())));
    waiting.reload();
  }

  async function draft(): Promise<void> {
    if (drafting()) return;
    setDrafting(true);
    try {
      const { outgoingId } = await create<{ outgoingId: string }>(`${weekApi(week())}/draft`, {}, draftKey);
      toast(t("draftDone"));
      navigate(`/outgoing/${outgoingId}`);
    } catch (error) {
      toast(sentence(error));
    } finally {
      setDrafting(false);
    }
  }

  const actions = (): MenuAction[] => [
    ...(mayDraft() && mayConfirm() ? [{ label: t("draft"), icon: FilePen, onChoose: () => void draft() }] : []),
    {
      label: t("csv"),
      icon: Download,
      onChoose: () => {
        window.location.assign(`${weekApi(week())}/export.csv`);
      },
    },
    ...(may("report.schedule") ? [{ label: t("schedule"), onChoose: () => setScheduling(true) }] : []),
  ];

  return (
    <div class="toolbar rp-toolbar">
      <PeriodChooser kind="week" />
      <Turn to={props.report.previous} icon={ChevronLeft} />
      <Turn to={props.report.next} icon={ChevronRight} />
      <a class="btn" href={`/api/compose/reports/week/${week()}/export.xlsx`} rel="external" download="">
        <Icon of={Download} />
        {t("excel")}
      </a>
      <ButtonLink
        icon={Printer}
        href={`/api/compose/reports/week/${week()}/report.pdf`}
        rel="external noopener"
        target="_blank"
      >
        {t("pdf")}
      </ButtonLink>
      <Show when={mayConfirm()}>
        <Button kind="main" icon={Send} onClick={() => setConfirming(true)}>
          {t(props.report.goesToProvince ? "confirm" : "confirmHere")}
        </Button>
      </Show>
      <Show when={mayDraft() && !mayConfirm()}>
        <Button kind="main" icon={FilePen} busy={drafting()} onClick={() => void draft()}>
          {t("draft")}
        </Button>
      </Show>
      <Menu actions={actions()} label={t("moreActions")} />
      <ConfirmDialog open={confirming()} report={props.report} onClose={() => setConfirming(false)} confirm={confirm} />
      <ScheduleDialog open={scheduling()} onClose={() => setScheduling(false)} />
    </div>
  );
}

/** The way to a neighbouring week; where there is none the arrow rests. */
function Turn(props: { to: string | undefined; icon: IconShape }): JSX.Element {
  return (
    <Show
      when={props.to}
      fallback={
        <span class="btn btn--icon" aria-hidden="true" aria-disabled="true">
          <Icon of={props.icon} />
        </span>
      }
    >
      {(week) => (
        <a class="btn btn--icon" href={weekAddress(week())} title={t("weekName", weekNumber(week()))}>
          <Icon of={props.icon} />
          <span class="sr">{t("weekName", weekNumber(week()))}</span>
        </a>
      )}
    </Show>
  );
}
