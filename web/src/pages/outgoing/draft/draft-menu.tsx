import FileClock from "lucide-solid/icons/file-clock";
import Download from "lucide-solid/icons/download";
import FileInput from "lucide-solid/icons/file-input";
import FileText from "lucide-solid/icons/file-text";
import type { JSX } from "solid-js";
import { IconButton } from "../../../ui/button.tsx";
import { Menu, type MenuAction } from "../../../ui/menu.tsx";
import { t } from "../draft-words.ts";

/** Beside saving and submitting: what was there before, and Word and PDF files in and out. */
export function DraftMenu(props: {
  onHistory: () => void;
  onWordIn: () => void;
  onWordOut: () => void;
  onPdf: () => void;
  /** What asks others: steps of approval, opinions, giving it back. */
  more: readonly MenuAction[];
}): JSX.Element {
  return (
    <>
      <IconButton
        icon={FileClock}
        label={t("versions")}
        onClick={() => {
          props.onHistory();
        }}
      />
      <Menu
        label={t("more")}
        actions={[
          ...props.more,
          {
            label: t("wordIn"),
            icon: FileInput,
            onChoose: () => {
              props.onWordIn();
            },
          },
          {
            label: t("wordOut"),
            icon: FileText,
            onChoose: () => {
              props.onWordOut();
            },
          },
          {
            label: t("pdfOut"),
            icon: Download,
            onChoose: () => {
              props.onPdf();
            },
          },
        ]}
      />
    </>
  );
}
