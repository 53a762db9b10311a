import { Router } from "@solidjs/router";
import { createEffect, Suspense } from "solid-js";
import { render } from "solid-js/web";
import { language } from "./i18n/language.ts";
import { loadSentences } from "./refusal.ts";
import { routes } from "./routes.tsx";
import { SessionProvider } from "./session.tsx";
import { Toasts } from "./ui/toast.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/button.css";
import "./styles/field.css";
import "./styles/state.css";
import "./styles/list.css";
import "./styles/progress.css";
import "./styles/message.css";
import "./styles/floating.css";
import "./styles/figure.css";
import "./styles/sheet.css";
import "./styles/narrow.css";
import "./styles/print.css";

const root = document.getElementById("root");
if (root) {
  render(() => {
    createEffect(() => {
      document.documentElement.lang = language();
    });
    return (
      <SessionProvider>
        <Router root={(props) => <Suspense>{props.children}</Suspense>}>{routes}</Router>
        <Toasts />
      </SessionProvider>
    );
  }, root);
  // What is said when something is refused comes after all that is to be seen.
  window.addEventListener("load", () => setTimeout(() => void loadSentences(language()), 1000), { once: true });
}
