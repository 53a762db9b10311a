import { lazy } from "solid-js";
import type { RouteDefinition } from "@solidjs/router";
import { Frame } from "./frame/frame.tsx";

/** Every address of the portal. Each page comes with its own script, when it is first opened. */
export const routes: RouteDefinition[] = [
  {
    path: "/sign-in",
    component: lazy(async () => ({ default: (await import("./pages/sign-in/sign-in-page.tsx")).SignInPage })),
  },
  {
    path: "/password",
    component: lazy(async () => ({ default: (await import("./pages/password/password-page.tsx")).PasswordPage })),
  },
  {
    path: "/",
    component: Frame,
    children: [
      {
        path: "/",
        component: lazy(async () => ({ default: (await import("./pages/today/today-page.tsx")).TodayPage })),
      },
      {
        path: "/incoming/new",
        component: lazy(async () => ({ default: (await import("./pages/incoming/register-page.tsx")).RegisterPage })),
      },
      {
        path: ["/incoming", "/incoming/:id"],
        component: lazy(async () => ({ default: (await import("./pages/incoming/incoming-page.tsx")).IncomingPage })),
      },
      {
        path: "*",
        component: lazy(async () => ({
          default: (await import("./pages/not-found/not-found-page.tsx")).NotFoundPage,
        })),
      },
    ],
  },
];
