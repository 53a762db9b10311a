import type { JSX } from "solid-js";
import { Entrance } from "../sign-in/entrance.tsx";
import "./check.css";
import { t } from "./words.ts";

/** The page as it stands before the portal: for anybody, so it says nothing of the portal's inside. */
export function CheckFrame(props: { children: JSX.Element }): JSX.Element {
  return (
    <Entrance motto={t("motto")} law={t("about")}>
      <div class="public-check">
        {props.children}
        <p class="check-in">
          <a href="/sign-in">{t("signIn")}</a>
        </p>
      </div>
    </Entrance>
  );
}
