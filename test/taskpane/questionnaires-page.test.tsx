// SPDX-License-Identifier: EUPL-1.2
import { screen, within } from "@testing-library/react";
import { err, ok } from "../../src/domain/shared/result";
import type { PlannedQuestionnaire } from "../../src/usecases/issue-questionnaires";
import type { UseCases } from "../../src/usecases/use-cases";
import { appliedEdits } from "../support/applied-edits";
import { questionnairePreview } from "../support/questionnaire-fakes";
import { axeViolations, button, heading, renderPane } from "../support/render";

const planned = (
  department: string,
  part: Partial<PlannedQuestionnaire> = {},
): PlannedQuestionnaire => ({
  department,
  fileName: `IM2015_Amt${department}.xlsx`,
  sheets: {
    questionnaire: `Erhebungsbogen ${department}`,
  } as unknown as PlannedQuestionnaire["sheets"],
  present: null,
  rows: 12,
  toFill: 36,
  prefilled: 24,
  carriesCatalogue: true,
  ...part,
});

const QUESTIONNAIRES = [planned("51"), planned("53"), planned("61", { present: "Amt 61" })];

const openPage = async (part: Partial<UseCases> = {}) => {
  const pane = renderPane({
    previewQuestionnaires: (order) =>
      Promise.resolve(ok(questionnairePreview({ order, questionnaires: QUESTIONNAIRES }))),
    ...part,
  });
  await pane.user.click(screen.getByRole("button", { name: /^Erhebungsbögen/ }));
  return pane;
};

const preview = async (part: Partial<UseCases> = {}) => {
  const pane = await openPage(part);
  await pane.user.click(button("Vorschau anzeigen"));
  return pane;
};

test("asks for years and options and says so where years are none", async () => {
  const previewQuestionnaires = jest.fn<
    ReturnType<UseCases["previewQuestionnaires"]>,
    Parameters<UseCases["previewQuestionnaires"]>
  >((order) => Promise.resolve(ok(questionnairePreview({ order }))));
  const { user, container } = await openPage({ previewQuestionnaires });
  await user.type(screen.getByLabelText("Jahre"), "2014, bald");
  expect(screen.getByText("Bitte nur vierstellige Jahre, mit Komma getrennt.")).toBeVisible();
  expect(button("Vorschau anzeigen")).toHaveAttribute("aria-disabled", "true");
  await user.clear(screen.getByLabelText("Jahre"));
  await user.type(screen.getByLabelText("Jahre"), "2015, 2014");
  await user.type(screen.getByLabelText("Abgabe bis"), "31.3.2016");
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("Vorschau anzeigen"));
  expect(previewQuestionnaires.mock.calls[0]?.[0]).toEqual({
    years: [2014, 2015],
    departments: null,
    options: { includeOptional: false, protect: true, due: "31.3.2016" },
  });
});

test("writes the Erhebungsbögen that are ticked; one that is there already cannot be", async () => {
  const writeQuestionnaires = jest.fn<
    ReturnType<UseCases["writeQuestionnaires"]>,
    Parameters<UseCases["writeQuestionnaires"]>
  >(() => Promise.resolve(ok(appliedEdits({ sheetsAdded: ["Erhebungsbogen 53"] }))));
  const { user, container } = await preview({ writeQuestionnaires });
  expect(heading("3 Erhebungsbögen für 2013, 2014, 2015")).toHaveFocus();
  const group = screen.getByRole("group", { name: "In diese Mappe schreiben" });
  expect(within(group).getByRole("checkbox", { name: /Stadtplanungsamt/ })).toBeDisabled();
  expect(within(group).getByText("schon da: Blatt „Amt 61“")).toBeVisible();
  await user.click(within(group).getByRole("checkbox", { name: /^Amt 51/ }));
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("1 Erhebungsbogen in diese Mappe schreiben"));
  expect(writeQuestionnaires.mock.calls[0]?.[1]).toEqual(["53"]);
  expect(heading("1 Blatt angelegt")).toHaveFocus();
  expect(button("Letzte Aktion zurücknehmen")).toBeVisible();
});

test("opens one as a workbook of its own and names the file", async () => {
  const bytes = new Uint8Array([1]);
  const openPublication = jest.fn(() => Promise.resolve(ok(null)));
  const { user } = await preview({
    questionnaireFile: () => Promise.resolve({ name: "IM2015_Amt51.xlsx", bytes }),
    openPublication,
  });
  await user.click(button("Einzeln als eigene Mappe"));
  await user.click(button("Als Mappe „IM2015_Amt51.xlsx“ öffnen"));
  expect(openPublication).toHaveBeenCalledWith(bytes);
  expect(
    await screen.findByText(/^Die Mappe ist offen\. Speichern Sie sie bitte unter/),
  ).toBeVisible();
});

test("a workbook that Excel does not open is told beside its button", async () => {
  const { user } = await preview({
    questionnaireFile: () => Promise.resolve({ name: "x.xlsx", bytes: new Uint8Array() }),
    openPublication: () => Promise.resolve(err({ type: "TooLarge" })),
  });
  await user.click(button("Einzeln als eigene Mappe"));
  await user.click(button("Als Mappe „IM2015_Amt53.xlsx“ öffnen"));
  expect(await screen.findByText(/zu groß/)).toBeVisible();
});
