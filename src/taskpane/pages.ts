// SPDX-License-Identifier: EUPL-1.2
import type { ViewName } from "../usecases/jobs";
import { CheckPage } from "./check/CheckPage";
import { lazyPage, type PageComponent } from "./lazy-page";
import { StartPage } from "./start/StartPage";
import { WelcomePage } from "./welcome/WelcomePage";

const LAZY = {
  derive: lazyPage(async () => (await import("./derive/DerivePage")).DerivePage),
  report: lazyPage(async () => (await import("./report/ReportPage")).ReportPage),
  explain: lazyPage(async () => (await import("./explain/ExplainPage")).ExplainPage),
  catalogue: lazyPage(async () => (await import("./catalogue/CataloguePage")).CataloguePage),
  questionnaires: lazyPage(
    async () => (await import("./questionnaires/QuestionnairesPage")).QuestionnairesPage,
  ),
  deliveries: lazyPage(async () => (await import("./deliveries/DeliveriesPage")).DeliveriesPage),
  editions: lazyPage(async () => (await import("./editions/EditionsPage")).EditionsPage),
  about: lazyPage(async () => (await import("./about/AboutPage")).AboutPage),
};

/** What the pane opens with, and what most users come for, is part of the first load. */
export const PAGES: Readonly<Record<ViewName, PageComponent>> = {
  start: StartPage,
  welcome: WelcomePage,
  check: CheckPage,
  derive: LAZY.derive.Page,
  report: LAZY.report.Page,
  explain: LAZY.explain.Page,
  catalogue: LAZY.catalogue.Page,
  questionnaires: LAZY.questionnaires.Page,
  deliveries: LAZY.deliveries.Page,
  editions: LAZY.editions.Page,
  about: LAZY.about.Page,
};

/** Fetches the other pages, so that they open at once. */
export const preloadPages = async (): Promise<void> => {
  await Promise.all(Object.values(LAZY).map(({ preload }) => preload()));
};
