import { lazy, type JSX } from "solid-js";
import { Navigate, useParams, type RouteDefinition } from "@solidjs/router";
import { Frame } from "./frame/frame.tsx";
import { officeDate } from "./i18n/format.ts";

/** The book of this year; without a word the one opened most: what came in. */
function ThisYear(): JSX.Element {
  const { kind = "incoming" } = useParams<{ kind?: string }>();
  return <Navigate href={`/registers/${kind}/${officeDate(Date.now()).slice(0, 4)}`} />;
}

/** Every address of the portal. Each page comes with its own script, when it is first opened. */
export const routes: RouteDefinition[] = [
  {
    path: "/sign-in",
    component: lazy(async () => ({ default: (await import("./pages/sign-in/sign-in-page.tsx")).SignInPage })),
  },
  {
    path: "/sign-in/first",
    component: lazy(async () => ({ default: (await import("./pages/sign-in/first-page.tsx")).FirstPage })),
  },
  {
    path: "/kiem-tra",
    component: lazy(async () => ({ default: (await import("./pages/check/code-page.tsx")).CodePage })),
  },
  {
    path: "/kiem-tra/:handle/:code",
    component: lazy(async () => ({ default: (await import("./pages/check/check-page.tsx")).CheckPage })),
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
        component: lazy(async () => ({ default: (await import("./pages/today/home-page.tsx")).HomePage })),
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
        path: "/assignments",
        component: lazy(async () => ({
          default: (await import("./pages/assignment/assignments-page.tsx")).AssignmentsPage,
        })),
      },
      {
        path: "/assignments/templates",
        component: lazy(async () => ({
          default: (await import("./pages/assignment/templates-page.tsx")).TemplatesPage,
        })),
      },
      {
        path: "/assignments/:id",
        component: lazy(async () => ({
          default: (await import("./pages/assignment/assignment-page.tsx")).AssignmentPage,
        })),
      },
      {
        path: ["/dossiers", "/dossiers/:id"],
        component: lazy(async () => ({ default: (await import("./pages/dossier/dossier-pages.tsx")).DossierPages })),
      },
      {
        path: "/exchange",
        component: lazy(async () => ({ default: (await import("./pages/exchange/exchange-page.tsx")).ExchangePage })),
      },
      {
        path: "/exchange/reconciliation",
        component: lazy(async () => ({ default: (await import("./pages/exchange/reconcile-page.tsx")).ReconcilePage })),
      },
      {
        path: "/exchange/stuck",
        component: lazy(async () => ({ default: (await import("./pages/exchange/stuck-page.tsx")).StuckPage })),
      },
      {
        path: "/outgoing",
        component: lazy(async () => ({ default: (await import("./pages/outgoing/outgoing-page.tsx")).OutgoingPage })),
      },
      {
        path: "/layout-check",
        component: lazy(async () => ({
          default: (await import("./pages/layout-check/layout-check-page.tsx")).LayoutCheckPage,
        })),
      },
      {
        path: "/outgoing/awaited",
        component: lazy(async () => ({
          default: (await import("./pages/outgoing/review/awaited-page.tsx")).AwaitedPage,
        })),
      },
      {
        path: "/outgoing/paper",
        component: lazy(async () => ({ default: (await import("./pages/outgoing/paper/paper-page.tsx")).PaperPage })),
      },
      {
        path: "/outgoing/:id",
        component: lazy(async () => ({ default: (await import("./pages/outgoing/document-page.tsx")).DocumentPage })),
      },
      {
        path: "/signing",
        component: lazy(async () => ({ default: (await import("./pages/signing/batch-page.tsx")).BatchPage })),
      },
      {
        path: "/directory",
        component: lazy(async () => ({
          default: (await import("./pages/directory/directory-page.tsx")).DirectoryPage,
        })),
      },
      {
        path: "/people",
        component: lazy(async () => ({ default: (await import("./pages/people/people-page.tsx")).PeoplePage })),
      },
      {
        path: "/profile",
        component: lazy(async () => ({ default: (await import("./pages/profile/profile-page.tsx")).ProfilePage })),
      },
      {
        path: "/notifications",
        component: lazy(async () => ({
          default: (await import("./pages/notification/notification-page.tsx")).NotificationPage,
        })),
      },
      {
        path: "/notifications/settings",
        component: lazy(async () => ({
          default: (await import("./pages/notification/settings-page.tsx")).NoticeSettingsPage,
        })),
      },
      {
        path: "/rules",
        component: lazy(async () => ({ default: (await import("./pages/rules/rules-page.tsx")).RulesPage })),
      },
      {
        path: "/notifications/rules",
        component: lazy(async () => ({
          default: (await import("./pages/notification/rules-page.tsx")).ReminderRulesPage,
        })),
      },
      {
        path: "/notifications/unheld",
        component: lazy(async () => ({
          default: (await import("./pages/notification/care-page.tsx")).CarePage,
        })),
      },
      {
        path: "/province/units",
        component: lazy(async () => ({ default: (await import("./pages/province/units-page.tsx")).UnitsPage })),
      },
      {
        path: "/province/units/new",
        component: lazy(async () => ({ default: (await import("./pages/province/open-page.tsx")).OpenPage })),
      },
      {
        path: "/province/units/:id",
        component: lazy(async () => ({ default: (await import("./pages/province/unit-page.tsx")).UnitPage })),
      },
      {
        path: "/province/units/import",
        component: lazy(async () => ({ default: (await import("./pages/province/import-page.tsx")).ImportPage })),
      },
      {
        path: "/province/units/import/:id",
        component: lazy(async () => ({
          default: (await import("./pages/province/import-result-page.tsx")).ImportResultPage,
        })),
      },
      {
        path: ["/reports", "/reports/:week"],
        component: lazy(async () => ({ default: (await import("./pages/report/report-page.tsx")).ReportPage })),
      },
      {
        path: "/costs",
        component: lazy(async () => ({ default: (await import("./pages/cost/cost-page.tsx")).CostPage })),
      },
      {
        path: "/reports/now",
        component: lazy(async () => ({ default: (await import("./pages/report/now-page.tsx")).NowPage })),
      },
      {
        path: "/reports/:week/list",
        component: lazy(async () => ({ default: (await import("./pages/report/list-page.tsx")).FigureListPage })),
      },
      {
        path: "/reports/:week/unit/:tenant",
        component: lazy(async () => ({
          default: (await import("./pages/report/province/unit-page.tsx")).ProvinceUnitPage,
        })),
      },
      {
        path: "/reports/period/:kind/:key",
        component: lazy(async () => ({ default: (await import("./pages/report/period-page.tsx")).PeriodPage })),
      },
      {
        path: "/connections",
        component: lazy(async () => ({
          default: (await import("./pages/connection/connection-page.tsx")).ConnectionPage,
        })),
      },
      {
        path: "/unit",
        component: lazy(async () => ({ default: (await import("./pages/set-up/set-up-page.tsx")).SetUpPage })),
      },
      {
        path: "/unit/review-plan",
        component: lazy(async () => ({
          default: (await import("./pages/outgoing/plan/plan-page.tsx")).ReviewPlanPage,
        })),
      },
      {
        path: "/unit/handling",
        component: lazy(async () => ({
          default: (await import("./pages/incoming/defaults/defaults-page.tsx")).HandlingDefaultsPage,
        })),
      },
      {
        path: ["/handover", "/handover/:id"],
        component: lazy(async () => ({ default: (await import("./pages/handover/handover-page.tsx")).HandoverPage })),
      },
      {
        path: "/ledger",
        component: lazy(async () => ({ default: (await import("./pages/ledger/ledger-page.tsx")).LedgerPage })),
      },
      {
        path: "/copies",
        component: lazy(async () => ({ default: (await import("./pages/copy/copies-page.tsx")).CopiesPage })),
      },
      {
        path: "/copies/:id",
        component: lazy(async () => ({ default: (await import("./pages/copy/copy-page.tsx")).CopyPage })),
      },
      { path: ["/registers", "/registers/:kind"], component: ThisYear },
      {
        path: "/registers/:kind/:year",
        component: lazy(async () => ({ default: (await import("./pages/register/register-page.tsx")).RegisterPage })),
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
