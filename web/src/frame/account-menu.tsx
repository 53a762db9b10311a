import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import Bell from "lucide-solid/icons/bell";
import Cable from "lucide-solid/icons/cable";
import CalendarOff from "lucide-solid/icons/calendar-off";
import ChartColumn from "lucide-solid/icons/chart-column";
import FolderOpen from "lucide-solid/icons/folder-open";
import Languages from "lucide-solid/icons/languages";
import ListChecks from "lucide-solid/icons/list-checks";
import LogOut from "lucide-solid/icons/log-out";
import Monitor from "lucide-solid/icons/monitor";
import Moon from "lucide-solid/icons/moon";
import Sun from "lucide-solid/icons/sun";
import Type from "lucide-solid/icons/type";
import User from "lucide-solid/icons/user";
import { useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";
import { chooseLanguage, language } from "../i18n/language.ts";
import { chooseTextSize, chooseTheme, textSize, theme, type TextSize, type Theme } from "../preference.ts";
import { sentence } from "../refusal.ts";
import { useMay, useMe, useSession } from "../session.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Menu, type MenuAction } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import { morePagesOf } from "./place.ts";
import { t } from "./words.ts";

const NEXT_THEME: Record<Theme, Theme> = { system: "light", light: "dark", dark: "contrast", contrast: "system" };
const NEXT_SIZE: Record<TextSize, TextSize> = { "1": "2", "2": "3", "3": "1" };
const SIZE_WORD = { "1": "sizeNormal", "2": "sizeLarge", "3": "sizeLarger" } as const;

/** The person: profile, language, looks, and the way out. */
export function AccountMenu(props: { onUnits: () => void }): JSX.Element {
  const me = useMe();
  const may = useMay();
  const session = useSession();
  const navigate = useNavigate();

  async function signOut(): Promise<void> {
    try {
      await session.signOut();
    } catch (error) {
      toast(sentence(error));
    }
  }

  const actions = (): MenuAction[] => [
    {
      label: t("profile"),
      icon: User,
      onChoose: () => {
        navigate("/profile");
      },
    },
    {
      label: t("notices"),
      icon: Bell,
      onChoose: () => {
        navigate("/notifications");
      },
    },
    ...morePagesOf(me()).map(({ word, href }) => ({
      label: t(word),
      icon: { dossiers: FolderOpen, absences: CalendarOff, ledger: ChartColumn }[word],
      onChoose: () => {
        navigate(href);
      },
    })),
    ...(may("unit.set_up")
      ? [
          {
            label: t("readiness"),
            icon: ListChecks,
            onChoose: () => {
              navigate("/unit");
            },
          },
        ]
      : []),
    ...(may("connection.manage")
      ? [
          {
            label: t("connections"),
            icon: Cable,
            onChoose: () => {
              navigate("/connections");
            },
          },
        ]
      : []),
    {
      label: t("switchUnit"),
      icon: ArrowLeftRight,
      onChoose: () => {
        props.onUnits();
      },
    },
    {
      label: language() === "vi" ? "English" : "Tiếng Việt",
      icon: Languages,
      onChoose: () => {
        chooseLanguage(language() === "vi" ? "en" : "vi");
      },
    },
    {
      label: `${t("appearance")}: ${t(NEXT_THEME[theme()])}`,
      icon: { system: Monitor, light: Sun, dark: Moon, contrast: Sun }[NEXT_THEME[theme()]],
      onChoose: () => {
        chooseTheme(NEXT_THEME[theme()]);
      },
    },
    {
      label: `${t("textSize")}: ${t(SIZE_WORD[NEXT_SIZE[textSize()]])}`,
      icon: Type,
      onChoose: () => {
        chooseTextSize(NEXT_SIZE[textSize()]);
      },
    },
    { label: t("signOut"), icon: LogOut, onChoose: () => void signOut() },
  ];

  return (
    <Menu
      actions={actions()}
      label={t("account", me().fullName)}
      openerClass="who who--button"
      opener={
        <>
          <Avatar name={me().fullName} />
          <span class="wide">
            <b>{me().fullName}</b>
            <span>{me().position}</span>
          </span>
          <span class="sr">{t("account", me().fullName)}</span>
        </>
      }
    />
  );
}
