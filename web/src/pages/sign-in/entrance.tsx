import { For, type JSX } from "solid-js";
import { chooseLanguage, language } from "../../i18n/language.ts";
import { chooseTextSize, textSize, type TextSize } from "../../preference.ts";
import { Segmented } from "../../ui/chip.tsx";
import { Mark } from "../../ui/shapes.tsx";
import "./sign-in.css";
import { t } from "./words.ts";

const SIZES: readonly { size: TextSize; word: "sizeNormal" | "sizeLarge" | "sizeLarger" }[] = [
  { size: "1", word: "sizeNormal" },
  { size: "2", word: "sizeLarge" },
  { size: "3", word: "sizeLarger" },
];

/** The two halves of the entrance: what this is at the left, the form at the right. */
export function Entrance(props: {
  /** Below the name of the product, and at the foot: for pages that are not the door of the portal. */
  motto?: string;
  law?: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div class="si">
      <section class="si-a" aria-label={t("intro")}>
        <div class="flex si-mark">
          <Mark />
          <b>Vanthu</b>
        </div>
        <div>
          <h2>{t("product")}</h2>
          <p>{props.motto ?? t("motto")}</p>
        </div>
        <Picture />
        <p class="si-law">{props.law ?? t("law")}</p>
      </section>
      <main class="si-b" id="main">
        <div class="si-lang">
          <Segmented
            label={t("language")}
            small
            value={language()}
            options={[
              { value: "vi", label: "Tiếng Việt", lang: "vi" },
              { value: "en", label: "English", lang: "en" },
            ]}
            onValue={chooseLanguage}
          />
        </div>
        {props.children}
        <div class="meta si-foot" role="group" aria-label={t("textSize")}>
          <span>{t("textSize")}:</span>
          <For each={SIZES}>
            {(one) => (
              <button
                type="button"
                class={`si-size si-size--${one.size}`}
                aria-pressed={textSize() === one.size}
                aria-label={t(one.word)}
                onClick={() => {
                  chooseTextSize(one.size);
                }}
              >
                A
              </button>
            )}
          </For>
        </div>
      </main>
    </div>
  );
}

/** A signed document on its way to three receivers. */
function Picture(): JSX.Element {
  return (
    <svg class="si-art" viewBox="59 30 340 192" aria-hidden="true" fill="none">
      <g stroke="#4A679F" stroke-width="1.500">
        <path d="M60 38h150l36 36v150H60z" fill="#1B3260" />
        <path d="M210 38v36h36" />
        <path d="M84 96h120M84 116h138M84 136h138M84 156h92" />
        <rect x="328" y="60" width="62" height="36" rx="5" fill="#1B3260" />
        <rect x="328" y="112" width="62" height="36" rx="5" fill="#1B3260" />
        <rect x="328" y="164" width="62" height="36" rx="5" fill="#1B3260" />
      </g>
      <g stroke-width="2.600" stroke-linecap="round" stroke-linejoin="round">
        <path d="M150 192c8-20 17-35 24-35 9 0-6 33 3 33 6 0 9-14 15-14 5 0 1 12 8 12 4 0 7-5 17-5" stroke="#8FB6F6" />
        <circle cx="148" cy="196" r="25" stroke="#E5756C" />
        <path d="M262 130h46M296 118l12 12-12 12" stroke="#FFC940" />
        <path d="m350 79 6 6 12-13M350 131l6 6 12-13" stroke="#8FD0A9" />
        <circle cx="359" cy="182" r="7" stroke="#FFC940" />
      </g>
      <path
        d="m148 182 4 9 10 1-7.500 7 2 10-8.500-5-8.500 5 2-10-7.500-7 10-1z"
        stroke="#E5756C"
        stroke-width="1.800"
        stroke-linejoin="round"
      />
    </svg>
  );
}
