import type { RegisterKind, RegisterRow } from "@vanthu/office/register/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** Hủy số: asks, because it cannot be undone. */
export function VoidDialog(props: {
  row: RegisterRow | undefined;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  return (
    <TextDeed
      open={props.row !== undefined}
      words={{
        title: t("voidTitle", props.row?.number ?? 0),
        text: t("voidText"),
        label: t("voidReason"),
        tooShort: t("reasonShort"),
        keep: t("voidKeep"),
        submit: t("void"),
      }}
      least={5}
      danger
      onClose={props.onClose}
      send={async (reason) => {
        const { row } = props;
        if (!row) return;
        await post(`/api/registers/${row.kind}/${row.year}/${row.number}/void`, { reason, series: row.series });
        toast(t("voidDone", row.number));
        props.onDone();
      }}
    />
  );
}

/** Opens a book with the last number used elsewhere this year. */
export function OpenDialog(props: {
  open: boolean;
  kind: RegisterKind;
  year: string;
  series?: string | undefined;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  const [text, setText] = createSignal("");
  const [error, setError] = createSignal<string | undefined>(undefined, { equals: false });
  const [busy, setBusy] = createSignal(false);

  async function send(): Promise<void> {
    if (!/^\d{1,6}$/u.test(text().trim())) {
      setError(t("openBad"));
      return;
    }
    const lastNumber = Number(text());
    setBusy(true);
    try {
      await post(`/api/registers/${props.kind}/${props.year}/open`, { lastNumber, series: props.series });
      toast(t("openDone", lastNumber + 1));
      props.onDone();
    } catch (refused) {
      setError(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={t("openTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("cancel")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void send()}>
            {t("open")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("openLabel")}
        hint={t("openHint")}
        error={error()}
        inputmode="numeric"
        autocomplete="off"
        autofocus
        value={text()}
        onValue={setText}
      />
    </Dialog>
  );
}
