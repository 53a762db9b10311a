import type { JSX } from "solid-js";
import { chooseLanguage, language } from "../../i18n/language.ts";
import { chooseShortcuts, chooseTextSize, chooseTheme, shortcutsOn, textSize, theme } from "../../preference.ts";
import { Card } from "../../ui/card.tsx";
import { Switch } from "../../ui/check.tsx";
import { Segmented } from "../../ui/chip.tsx";
import { t } from "./words.ts";

/** Language, size, colours and keys, each for this person in this browser. */
export function LookSettings(): JSX.Element {
  return (
    <Card title={t("look")}>
      <div class="card-body stack">
        <Setting label={t("language")}>
          <Segmented
            label={t("language")}
            value={language()}
            options={[
              { value: "vi", label: "Tiếng Việt", lang: "vi" },
              { value: "en", label: "English", lang: "en" },
            ]}
            onValue={chooseLanguage}
          />
        </Setting>
        <Setting label={t("textSize")}>
          <Segmented
            label={t("textSize")}
            value={textSize()}
            options={[
              { value: "1", label: t("sizeNormal") },
              { value: "2", label: t("sizeLarge") },
              { value: "3", label: t("sizeLarger") },
            ]}
            onValue={chooseTextSize}
          />
        </Setting>
        <Setting label={t("theme")}>
          <Segmented
            label={t("theme")}
            value={theme()}
            options={[
              { value: "system", label: t("system") },
              { value: "light", label: t("light") },
              { value: "dark", label: t("dark") },
              { value: "contrast", label: t("contrast") },
            ]}
            onValue={chooseTheme}
          />
        </Setting>
        <div>
          <Switch label={t("shortcuts")} checked={shortcutsOn()} onChecked={chooseShortcuts} />
          <p class="meta">{t("shortcutsText")}</p>
        </div>
      </div>
    </Card>
  );
}

function Setting(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <div class="setting">
      <span class="label" aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}
